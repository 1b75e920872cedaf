package unattend.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Architecture;
import unattend.catalog.Catalog;
import unattend.catalog.Pass;
import unattend.check.ComponentUse;
import unattend.check.Contents;
import unattend.document.AnswerFile;
import unattend.sysprep.preflight.Request;

/** What the checks of a machine need to know of the answer file and the command line. */
final class PreflightRequests {
  private static final Set<Pass> ON_THE_MACHINE =
      Set.of(Pass.GENERALIZE, Pass.SPECIALIZE, Pass.OOBE_SYSTEM);
  private static final Set<Architecture> OF_MACHINES =
      Set.of(Architecture.X86, Architecture.AMD64, Architecture.ARM64, Architecture.ARM);
  private static final List<String> LICENSING =
      List.of("Microsoft-Windows-Security-SPP", "Microsoft-Windows-Security-Licensing-SLC");

  private PreflightRequests() {}

  static Request of(
      boolean generalize, Path path, AnswerFile file, Catalog catalog, ParseResult arguments) {
    Contents contents = Contents.of(file, catalog);
    return new Request(
        generalize,
        Optional.of(path),
        architectures(contents),
        LICENSING.stream().anyMatch(name -> has(contents, name, "SkipRearm", "1")),
        has(contents, "Microsoft-Windows-Shell-Setup", "CopyProfile", "true"),
        Options.isSet(arguments, "--mode-vm"),
        wanted(arguments));
  }

  static Request withoutFile(boolean generalize, ParseResult arguments) {
    return new Request(
        generalize,
        Optional.empty(),
        Set.of(),
        false,
        false,
        Options.isSet(arguments, "--mode-vm"),
        wanted(arguments));
  }

  private static Set<String> wanted(ParseResult arguments) {
    return Set.copyOf(Options.texts(arguments, "--check"));
  }

  private static Set<String> architectures(Contents contents) {
    return contents.components().stream()
        .filter(use -> use.pass().filter(ON_THE_MACHINE::contains).isPresent())
        .flatMap(use -> Architecture.of(use.architecture().trim()).stream())
        .filter(OF_MACHINES::contains)
        .map(Architecture::word)
        .collect(Collectors.toSet());
  }

  private static boolean has(Contents contents, String component, String path, String value) {
    for (ComponentUse use : contents.components(component)) {
      if (use.is(path, value)) {
        return true;
      }
    }
    return false;
  }
}
