package unattend.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unattend.catalog.Architecture;
import unattend.catalog.Catalog;
import unattend.catalog.Pass;
import unattend.check.CheckOptions;
import unattend.check.ComponentUse;
import unattend.check.Contents;
import unattend.check.SysprepRun;
import unattend.check.SysprepRun.Target;
import unattend.check.Use;
import unattend.document.AnswerFile;
import unattend.intent.Components;
import unattend.intent.ImageFit;
import unattend.intent.SetupRun;

/**
 * For what a plan is made: as declared, and where nothing was, as the file suggests.
 *
 * @param taken what was taken to be so, in words; blank if all was declared
 * @param hasPasses false if there is nothing a plan could be made of
 */
public record PlanPurpose(CheckOptions options, String taken, boolean hasPasses) {
  private static final SysprepRun USUAL = new SysprepRun(true, Optional.of(Target.OOBE), false);

  public static PlanPurpose of(AnswerFile file, Catalog catalog, CheckOptions declared) {
    Contents contents = Contents.of(file, catalog);
    List<String> taken = new ArrayList<>();
    Use use = declared.use().orElseGet(() -> suggested(contents, taken));
    Optional<SysprepRun> run =
        use == Use.SYSPREP && declared.use().isEmpty() ? Optional.of(USUAL) : declared.sysprep();
    if (declared.declaredRelease().isEmpty()) {
      taken.add("the newest release (else give --windows)");
    }
    Optional<Architecture> architecture =
        declared.architecture().or(() -> firstOfSeveral(contents, taken));
    CheckOptions options =
        new CheckOptions(
            declared.declaredRelease(),
            Optional.of(use),
            run,
            declared.edition(),
            architecture,
            declared.delivered());
    return new PlanPurpose(options, String.join("; ", taken), !contents.components().isEmpty());
  }

  private static Use suggested(Contents contents, List<String> taken) {
    if (!contents.has(Pass.WINDOWS_PE)) {
      taken.add(
          "sysprep /generalize /oobe, since the file has no windowsPE settings (else give --use)");
      return Use.SYSPREP;
    }
    List<ComponentUse> uses = contents.components(Pass.WINDOWS_PE, Components.SETUP);
    boolean start =
        contents.passes().equals(EnumSet.of(Pass.WINDOWS_PE))
            && !uses.isEmpty()
            && uses.stream().allMatch(SetupRun::isStartOfWindowsPe);
    taken.add(
        start
            ? "the start of Windows PE, since the file has nothing else (else give --use)"
            : "Setup, since the file has windowsPE settings (else give --use)");
    return start ? Use.WINPE : Use.SETUP;
  }

  /** A file for several architectures is planned for one of them. */
  private static Optional<Architecture> firstOfSeveral(Contents contents, List<String> taken) {
    Set<Architecture> found =
        contents.components().stream()
            .flatMap(use -> Architecture.of(use.architecture()).stream())
            .filter(ImageFit.OF_MACHINES::contains)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Architecture.class)));
    if (found.size() < 2) {
      return Optional.empty();
    }
    Architecture one =
        found.contains(Architecture.AMD64) ? Architecture.AMD64 : found.iterator().next();
    String all = found.stream().map(Architecture::word).collect(Collectors.joining(" and "));
    taken.add(one.word() + ", since the file is for " + all + " (else give --arch)");
    return Optional.of(one);
  }

  /** Why no plan can be made for what was declared. */
  public Optional<String> objection() {
    boolean open =
        options.use().filter(use -> use == Use.SYSPREP).isPresent()
            && options.sysprep().flatMap(SysprepRun::target).isEmpty();
    return open
        ? Optional.of(
            "a plan for sysprep needs --oobe or --audit, with --generalize or without;"
                + " what runs without both is not documented")
        : Optional.empty();
  }
}
