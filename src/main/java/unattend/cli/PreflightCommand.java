package unattend.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.WorldException;
import unattend.sysprep.SysprepProgram;
import unattend.sysprep.preflight.Checks;
import unattend.sysprep.preflight.Machine;
import unattend.sysprep.preflight.Outcome;
import unattend.sysprep.preflight.Preflight;
import unattend.sysprep.preflight.RecordedMachine;
import unattend.sysprep.preflight.Request;
import unattend.sysprep.preflight.Script;
import unattend.sysprep.preflight.WindowsMachine;
import unattend.sysprep.remote.SshAddress;
import unattend.sysprep.remote.SshHost;

/** {@code preflight}: the checks of the reference machine alone. */
final class PreflightCommand implements Command {
  private static final String ANSWERS = "--answers";
  private static final String PRINT_SCRIPT = "--print-script";
  private static final List<String> FORMATS = List.of("text", "json");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("0..1")
            .type(String.class)
            .description("The answer file that sysprep will be given; - is standard input.")
            .build());
    SysprepOptions.addSwitches(spec);
    addChoice(spec);
    RemoteOptions.add(spec);
    spec.addOption(
        Options.value(
            ANSWERS,
            "FILE",
            "Judge by what the script of --print-script wrote on another machine, not by this one;"
                + " - is standard input."));
    spec.addOption(
        Options.flag(
            "Check nothing; print the script that asks a machine, for PowerShell there: powershell"
                + " -ExecutionPolicy Bypass -File preflight.ps1 > answers.tsv",
            PRINT_SCRIPT));
    spec.addOption(Options.flag("Show the checks that passed, too.", "-v", "--verbose"));
    Options.addFormat(spec, FORMATS);
    return spec;
  }

  /** The options that choose checks. */
  static void addChoice(CommandSpec spec) {
    spec.addOption(Options.values("--skip", "CHECK", "Leave out this check; may be repeated."));
    spec.addOption(
        Options.values("--check", "CHECK", "Make this check, which is made only when asked for."));
  }

  static Set<String> skipped(ParseResult arguments) throws UsageException {
    requireKnown("--check", Options.texts(arguments, "--check"));
    requireKnown("--skip", Options.texts(arguments, "--skip"));
    return Set.copyOf(Options.texts(arguments, "--skip"));
  }

  private static void requireKnown(String option, List<String> names) throws UsageException {
    List<String> known = Checks.infos().stream().map(RuleInfo::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        String near =
            Nearest.to(name, known).map(word -> "; did you mean " + word + "?").orElse("");
        throw new UsageException(option + ": there is no check named \"" + name + "\"" + near);
      }
    }
  }

  @Override
  public int run(ParseResult arguments, Io io) throws WorldException, UsageException, IOException {
    Set<String> skipped = skipped(arguments);
    Request request = request(arguments, io);
    if (Options.isSet(arguments, PRINT_SCRIPT)) {
      io.out().write(Script.text(request));
      return ExitCode.OK;
    }
    boolean json = Options.oneOf(arguments, Options.FORMAT, FORMATS, "text").equals("json");
    List<Outcome> outcomes = Preflight.run(machine(request, arguments, io), request, skipped);
    if (json) {
      JsonGenerator generator = Json.generator(io.out());
      PreflightText.write(outcomes, generator);
      Json.finish(generator);
    } else {
      PreflightText.write(outcomes, Options.isSet(arguments, "--verbose"), io.out());
      io.out().flush();
      io.note(PreflightText.summary(outcomes));
    }
    return outcomes.stream().anyMatch(Outcome::stopsSysprep) ? ExitCode.FINDINGS : ExitCode.OK;
  }

  /** Where no switch leads the next boot anywhere, the image is taken to be generalized. */
  private static Request request(ParseResult arguments, Io io)
      throws WorldException, UsageException {
    String file = arguments.matchedPositionalValue(0, "");
    boolean generalize =
        Options.isSet(arguments, "--generalize")
            || (!Options.isSet(arguments, "--oobe") && !Options.isSet(arguments, "--audit"));
    if (file.isEmpty()) {
      return PreflightRequests.withoutFile(generalize, arguments);
    }
    Input.requireOnce(List.of(file, Options.text(arguments, ANSWERS, "")));
    return PreflightRequests.of(
        generalize,
        Options.path(file),
        Input.answerFile(file, io).file(),
        Catalog.bundled(),
        arguments);
  }

  private static Machine machine(Request request, ParseResult arguments, Io io)
      throws WorldException, UsageException {
    Optional<String> answers = Options.text(arguments, ANSWERS);
    if (answers.isPresent()) {
      return recorded(answers.get(), request, io);
    }
    Optional<SshAddress> address = RemoteOptions.address(arguments);
    if (address.isPresent()) {
      try (SshHost host = RemoteOptions.connect(address.get(), arguments, io)) {
        return host.ask(request);
      }
    }
    if (!SysprepProgram.onWindows()) {
      throw new WorldException(
          "the checks ask the Windows they run on; this is "
              + System.getProperty("os.name")
              + " (--host USER@MACHINE asks another over SSH, --answers FILE judges what one answered)");
    }
    return WindowsMachine.ask(io.environment(), request);
  }

  private static Machine recorded(String name, Request request, Io io)
      throws WorldException, UsageException {
    RecordedMachine machine = RecordedMachine.parse(Input.bytes(name, io));
    List<String> questions = Script.questions(request);
    List<String> missing = machine.missing(questions);
    if (missing.size() == questions.size()) {
      throw new WorldException(
          name
              + " holds no answer of a machine; run on it in PowerShell what "
              + PRINT_SCRIPT
              + " prints");
    }
    if (!missing.isEmpty()) {
      io.note(
          "unattend: "
              + name
              + " breaks off, or is by another version of the script: "
              + missing.size()
              + " of "
              + questions.size()
              + " questions were not asked");
    }
    return machine;
  }
}
