package unattend.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.catalog.Pass;
import unattend.check.ComponentUse;
import unattend.check.Contents;
import unattend.check.SysprepRun;
import unattend.check.SysprepRun.Target;
import unattend.document.AnswerFile;
import unattend.sysprep.Limits;
import unattend.sysprep.PassContent;
import unattend.sysprep.SysprepOutcome;
import unattend.sysprep.SysprepSwitches;

/** The options of a sysprep run, and what they mean to the packages that do the work. */
final class SysprepOptions {
  private SysprepOptions() {}

  static void add(CommandSpec spec) {
    addSwitches(spec);
    spec.addOption(Options.flag("Print what would be done, and do nothing.", "--dry-run"));
    spec.addOption(
        Options.value(
            "--sysprep",
            "PATH",
            "Start this program instead of the sysprep of the running Windows."));
    spec.addOption(
        Options.value(
            "--timeout", "TIME", "Stop waiting after this time, such as 90m; no limit if absent."));
    spec.addOption(
        Options.value(
            "--stall-timeout",
            "TIME",
            "Stop waiting when the logs have not grown for this time; 30m if absent."));
  }

  static void addSwitches(CommandSpec spec) {
    spec.addOption(
        Options.flag("Remove what makes this machine unique (/generalize).", "--generalize"));
    spec.addOption(
        Options.flag("The next boot leads to the out-of-box experience (/oobe).", "--oobe"));
    spec.addOption(Options.flag("The next boot leads to audit mode (/audit).", "--audit"));
    spec.addOption(
        Options.flag("Prepare a disk that stays on this virtual machine (/mode:vm).", "--mode-vm"));
    spec.addOption(Options.flag("Power off at the end (/shutdown).", "--shutdown"));
    spec.addOption(Options.flag("Restart at the end (/reboot).", "--reboot"));
    spec.addOption(Options.flag("Close sysprep at the end, nothing more (/quit).", "--quit"));
    spec.addOption(Options.flag("No message boxes (/quiet).", "--quiet"));
  }

  static SysprepSwitches switches(ParseResult arguments) throws UsageException {
    SysprepSwitches switches =
        new SysprepSwitches(
            Options.isSet(arguments, "--generalize"),
            Options.isSet(arguments, "--oobe"),
            Options.isSet(arguments, "--audit"),
            Options.isSet(arguments, "--mode-vm"),
            Options.isSet(arguments, "--shutdown"),
            Options.isSet(arguments, "--reboot"),
            Options.isSet(arguments, "--quit"),
            Options.isSet(arguments, "--quiet"));
    Optional<String> objection = switches.objection();
    if (objection.isPresent()) {
      throw new UsageException(objection.get());
    }
    return switches;
  }

  static Limits limits(ParseResult arguments) throws UsageException {
    return new Limits(
        Durations.read(arguments, "--timeout"),
        Durations.read(arguments, "--stall-timeout").orElse(Limits.USUAL_SILENCE));
  }

  /** The switches as the rules of an answer file see them. */
  static SysprepRun run(SysprepSwitches switches) {
    Optional<Target> target =
        switches.oobe()
            ? Optional.of(Target.OOBE)
            : switches.audit() ? Optional.of(Target.AUDIT) : Optional.empty();
    return new SysprepRun(switches.generalize(), target, switches.vm());
  }

  /** What a file holds for each pass, in running order. */
  static List<PassContent> contents(AnswerFile file, Catalog catalog) {
    Contents contents = Contents.of(file, catalog);
    return contents.passes().stream().sorted().map(pass -> content(pass, contents)).toList();
  }

  private static PassContent content(Pass pass, Contents contents) {
    List<String> names =
        contents.components().stream()
            .filter(use -> use.isIn(pass) && !use.element().children().isEmpty())
            .map(ComponentUse::name)
            .distinct()
            .toList();
    return new PassContent(pass.word(), names);
  }

  static int exitCode(SysprepOutcome outcome) {
    return switch (outcome.kind()) {
      case SUCCEEDED -> ExitCode.OK;
      case FAILED -> ExitCode.SYSPREP_FAILED;
      case UNKNOWN -> ExitCode.WORLD;
      case STALLED, TIMED_OUT -> ExitCode.SYSPREP_STALLED;
      case ALREADY_GENERALIZED -> ExitCode.ALREADY_GENERALIZED;
    };
  }
}
