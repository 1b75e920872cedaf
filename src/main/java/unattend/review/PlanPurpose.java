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
import unattend.catalog.WindowsRelease;
import unattend.check.CheckOptions;
import unattend.check.ComponentUse;
import unattend.check.Contents;
import unattend.check.SysprepRun;
import unattend.check.SysprepRun.Target;
import unattend.check.Use;
import unattend.document.AnswerFile;
import unattend.intent.Components;
import unattend.intent.ImageFit;
import unattend.intent.ImageName;
import unattend.intent.SetupRun;

/**
 * For what a plan is made: as declared, and where nothing was, as the file suggests.
 *
 * @param taken what was taken to be so, in words; blank if all was declared
 * @param hasPasses false if there is nothing a plan could be made of
 */
public record PlanPurpose(CheckOptions options, String taken, boolean hasPasses) {
  public static PlanPurpose of(AnswerFile file, Catalog catalog, CheckOptions declared) {
    Contents contents = Contents.of(file, catalog);
    List<String> taken = new ArrayList<>();
    Use use = declared.use().orElseGet(() -> suggested(contents, taken));
    Optional<SysprepRun> run =
        use == Use.SYSPREP && declared.use().isEmpty()
            ? Optional.of(usual(contents))
            : declared.sysprep();
    Optional<WindowsRelease> release =
        declared.declaredRelease().or(() -> suggestedRelease(contents, declared, taken));
    Optional<Architecture> architecture =
        declared.architecture().or(() -> firstOfSeveral(contents, taken));
    CheckOptions options =
        new CheckOptions(
            release, Optional.of(use), run, declared.edition(), architecture, declared.delivered());
    return new PlanPurpose(options, String.join("; ", taken), !contents.passes().isEmpty());
  }

  private static Use suggested(Contents contents, List<String> taken) {
    if (contents.has(Pass.WINDOWS_PE)) {
      boolean start = isStartOfWindowsPe(contents);
      taken.add(
          start
              ? "the start of Windows PE, since the file has nothing else (else give --use)"
              : "Setup, since the file has windowsPE settings (else give --use)");
      return start ? Use.WINPE : Use.SETUP;
    }
    if (contents.passes().equals(EnumSet.of(Pass.OFFLINE_SERVICING))) {
      taken.add("dism, since the file has offlineServicing settings only (else give --use)");
      return Use.DISM;
    }
    String switches = isForAudit(contents) ? "/audit" : "/generalize /oobe";
    String why = isForAudit(contents) ? "has audit passes only" : "has no windowsPE settings";
    taken.add("sysprep " + switches + ", since the file " + why + " (else give --use)");
    return Use.SYSPREP;
  }

  private static boolean isStartOfWindowsPe(Contents contents) {
    List<ComponentUse> uses = contents.components(Pass.WINDOWS_PE, Components.SETUP);
    return contents.passes().equals(EnumSet.of(Pass.WINDOWS_PE))
        && !uses.isEmpty()
        && uses.stream().allMatch(SetupRun::isStartOfWindowsPe);
  }

  private static boolean isForAudit(Contents contents) {
    return EnumSet.of(Pass.AUDIT_SYSTEM, Pass.AUDIT_USER).containsAll(contents.passes());
  }

  private static SysprepRun usual(Contents contents) {
    return isForAudit(contents)
        ? new SysprepRun(false, Optional.of(Target.AUDIT), false)
        : new SysprepRun(true, Optional.of(Target.OOBE), false);
  }

  private static Optional<WindowsRelease> suggestedRelease(
      Contents contents, CheckOptions declared, List<String> taken) {
    Optional<WindowsRelease> release =
        declared.edition().isPresent() ? Optional.empty() : ImageName.release(contents);
    taken.add(
        release
            .map(found -> found.title() + ", by the name of the image (else give --windows)")
            .orElse("the newest release (else give --windows)"));
    return release;
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

  /** What rules may know: nothing that was only suggested but the use. */
  public CheckOptions known(CheckOptions declared) {
    return new CheckOptions(
            declared.declaredRelease(),
            options.use(),
            options.sysprep(),
            declared.edition(),
            declared.delivered())
        .with(declared.architecture());
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
