package unattend.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import unattend.check.CheckOptions;
import unattend.check.SysprepRun;
import unattend.check.SysprepRun.Target;
import unattend.check.Use;
import unattend.sysprep.SysprepSwitches;

/** The options by which a user says what a file is for. */
final class CheckingOptions {
  private static final List<String> YES_NO = List.of("yes", "no");

  private CheckingOptions() {}

  static void add(CommandSpec spec) {
    spec.addOption(
        Options.value(
            "--use", "USE", "Who reads the file: " + String.join(", ", Use.words()) + "."));
    addSysprepSwitches(spec);
    addFacts(spec);
  }

  /** What is true of the image and the machines, whoever reads the file. */
  static void addFacts(CommandSpec spec) {
    Options.addWindows(spec);
    spec.addOption(
        Options.value(
            "--edition",
            "EDITION",
            "The image's edition, such as Professional or ServerStandard."));
    spec.addOption(
        Options.value("--delivered", "YES|NO", "Whether the machines go to other people."));
  }

  static void addSysprepSwitches(CommandSpec spec) {
    spec.addOption(Options.flag("With sysprep: /generalize is given.", "--generalize"));
    spec.addOption(Options.flag("With sysprep: /oobe is given.", "--oobe"));
    spec.addOption(Options.flag("With sysprep: /audit is given.", "--audit"));
    spec.addOption(Options.flag("With sysprep: /mode:vm is given.", "--mode-vm"));
  }

  static CheckOptions read(ParseResult arguments) throws UsageException {
    Optional<String> word = Options.text(arguments, "--use");
    Optional<Use> use =
        word.isEmpty()
            ? Optional.empty()
            : Use.of(Options.oneOf(arguments, "--use", Use.words(), ""));
    Optional<SysprepRun> run = sysprep(arguments);
    if (run.isPresent() && use.isPresent() && use.get() != Use.SYSPREP) {
      throw new UsageException(
          "--generalize, --oobe, --audit and --mode-vm belong to --use sysprep, not to --use "
              + use.get().word());
    }
    return new CheckOptions(
        Options.windows(arguments),
        run.isPresent() ? Optional.of(Use.SYSPREP) : use,
        run,
        Options.text(arguments, "--edition"),
        delivered(arguments));
  }

  /** The same for a file that a run of sysprep will read. */
  static CheckOptions forSysprep(ParseResult arguments, SysprepSwitches switches)
      throws UsageException {
    return new CheckOptions(
        Options.windows(arguments),
        Optional.of(Use.SYSPREP),
        Optional.of(SysprepOptions.run(switches)),
        Options.text(arguments, "--edition"),
        delivered(arguments));
  }

  /** The switches, if any was named. */
  static Optional<SysprepRun> sysprep(ParseResult arguments) throws UsageException {
    boolean generalize = Options.isSet(arguments, "--generalize");
    boolean oobe = Options.isSet(arguments, "--oobe");
    boolean audit = Options.isSet(arguments, "--audit");
    boolean vm = Options.isSet(arguments, "--mode-vm");
    if (oobe && audit) {
      throw new UsageException("--oobe and --audit exclude each other");
    }
    Optional<Target> target =
        oobe ? Optional.of(Target.OOBE) : audit ? Optional.of(Target.AUDIT) : Optional.empty();
    return generalize || oobe || audit || vm
        ? Optional.of(new SysprepRun(generalize, target, vm))
        : Optional.empty();
  }

  private static Optional<Boolean> delivered(ParseResult arguments) throws UsageException {
    Optional<String> word = Options.text(arguments, "--delivered");
    return word.isEmpty()
        ? Optional.empty()
        : Optional.of(Options.oneOf(arguments, "--delivered", YES_NO, "no").equals("yes"));
  }
}
