package unattend.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import unattend.catalog.Catalog;
import unattend.catalog.Pass;
import unattend.check.CheckOptions;
import unattend.check.CheckResult;
import unattend.check.SysprepRun;
import unattend.check.Use;
import unattend.diagnostic.Severity;
import unattend.document.AnswerFile;
import unattend.review.Plan.Secret;

/** Makes the plan of a file. */
public final class Planner {
  private Planner() {}

  /** The plan of a file that was checked, for a purpose against which there is no objection. */
  public static Plan of(
      AnswerFile file, Catalog catalog, PlanPurpose purpose, CheckResult checked) {
    CheckOptions options = purpose.options();
    Reading reading = Reading.of(file, catalog, options);
    String reader = reader(options);
    List<Stage> stages = new Stages(reading).all();
    List<AccountPlan> accounts = new AccountPlans(reading).all();
    SecretsInFile secrets = new SecretsInFile(reading);
    List<Secret> found = secrets.all();
    return new Plan(
        file.source().name(),
        new Purpose(reader, target(reading), purpose.taken()),
        warnings(reading, checked),
        new Brief(reading, stages, accounts).points(),
        stages,
        accounts,
        new LogonPlans(reading).all(),
        new UnusedParts(reading, reader).all(checked.findings()),
        found,
        secrets.left(),
        new Unknowns(reading).all(checked.notCovered()));
  }

  private static String reader(CheckOptions options) {
    return switch (options.use().orElse(Use.SETUP)) {
      case SETUP -> "Windows Setup";
      case WINPE -> "the start of Windows PE";
      case WDS -> "the client of Windows Deployment Services";
      case DISM -> "dism /Apply-Unattend";
      case SYSPREP -> "sysprep" + options.sysprep().map(SysprepRun::switches).orElse("");
    };
  }

  private static String target(Reading reading) {
    CheckOptions options = reading.whole().options();
    return options.release().title()
        + options.architecture().map(word -> ", " + word.word()).orElse("");
  }

  private static List<String> warnings(Reading reading, CheckResult checked) {
    List<String> warnings = new ArrayList<>();
    long errors = checked.findings().stream().filter(f -> f.severity() == Severity.ERROR).count();
    if (!reading.whole().file().complete()) {
      warnings.add(
          "the file is not well-formed XML: Windows takes nothing of it, and this plan knows only"
              + " what stands before the fault");
    } else if (errors > 0) {
      warnings.add(
          "validate finds "
              + (errors == 1 ? "1 error" : errors + " errors")
              + ": Windows rejects this file or ignores a part of it, and then not all of this"
              + " happens");
    }
    boolean kept = reading.whole().contents().has(Pass.WINDOWS_PE);
    if (reading.use() == Use.SETUP && !kept) {
      warnings.add(
          "the file has no windowsPE settings: where Setup finds it by itself (Autounattend.xml), it"
              + " does not keep it, and nothing of this happens");
    }
    processed(checked).ifPresent(warnings::add);
    return warnings;
  }

  private static Optional<String> processed(CheckResult checked) {
    String messages =
        checked.findings().stream()
            .filter(finding -> finding.rule().name().equals("panther-file-reused"))
            .map(finding -> finding.message())
            .collect(Collectors.joining());
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages);
  }
}
