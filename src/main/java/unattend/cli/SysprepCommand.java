package unattend.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.check.CheckOptions;
import unattend.check.CheckResult;
import unattend.check.Checker;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFileReader;
import unattend.report.FileReport;
import unattend.rules.Rules;
import unattend.setuplog.LogExplainer;
import unattend.setuplog.LogFiles;
import unattend.sysprep.LocalHost;
import unattend.sysprep.SysprepFolder;
import unattend.sysprep.SysprepPlan;
import unattend.sysprep.SysprepProgram;
import unattend.sysprep.SysprepRunner;
import unattend.sysprep.SysprepSwitches;
import unattend.sysprep.preflight.Machine;
import unattend.sysprep.preflight.Outcome;
import unattend.sysprep.preflight.Preflight;
import unattend.sysprep.preflight.Registry;
import unattend.sysprep.preflight.Request;
import unattend.sysprep.preflight.WindowsMachine;

/** {@code sysprep}: checks an answer file, then hands it to sysprep and tells what came of it. */
final class SysprepCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "json");

  private final Catalog catalog = Catalog.bundled();
  private final Reference reference;

  /** Where the machine to prepare is. */
  interface Reference {
    /** The machine, or empty if there is none that could be asked. */
    Optional<Machine> machine(Io io) throws WorldException;
  }

  SysprepCommand() {
    this(
        io ->
            SysprepProgram.onWindows()
                ? Optional.of(WindowsMachine.ask(io.environment()))
                : Optional.empty());
  }

  SysprepCommand(Reference reference) {
    this.reference = reference;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("1")
            .type(String.class)
            .description("The answer file.")
            .build());
    SysprepOptions.add(spec);
    PreflightCommand.addChoice(spec);
    CheckingOptions.addFacts(spec);
    Options.addFormat(spec, FORMATS);
    Options.addColor(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Io io) throws WorldException, UsageException, IOException {
    boolean json = Options.oneOf(arguments, Options.FORMAT, FORMATS, "text").equals("json");
    SysprepOutput output =
        json ? new SysprepJson(io) : new SysprepText(io, Options.colour(arguments, io));
    int code = run(arguments, output, io);
    output.end();
    return code;
  }

  private int run(ParseResult arguments, SysprepOutput output, Io io)
      throws WorldException, UsageException, IOException {
    SysprepSwitches switches = SysprepOptions.switches(arguments);
    String name = arguments.matchedPositionalValue(0, "");
    Path file = path(name);
    AnswerFileReader.Result read = new AnswerFileReader().read(name, file);
    FileReport report = check(name, read, CheckingOptions.forSysprep(arguments, switches));
    output.findings(report);
    if (report.findings().stream().anyMatch(ValidateCommand::isError)) {
      io.note("unattend: sysprep was not started: the answer file has errors");
      return ExitCode.FINDINGS;
    }
    Set<String> skipped = PreflightCommand.skipped(arguments);
    if (!passes(PreflightRequests.of(file, read.file(), catalog, arguments), skipped, output, io)) {
      io.note("unattend: sysprep was not started: the machine is not ready (--skip CHECK insists)");
      return ExitCode.FINDINGS;
    }
    SysprepProgram program =
        new SysprepProgram(
            Options.text(arguments, "--sysprep"), io.environment(), SysprepProgram.onWindows());
    output.plan(
        SysprepPlan.of(
            switches,
            program.shown(),
            file.toAbsolutePath().normalize().toString(),
            SysprepOptions.contents(read.file(), catalog)));
    return Options.isSet(arguments, "--dry-run")
        ? ExitCode.OK
        : start(program.find(), switches, file, arguments, output, io);
  }

  private boolean passes(Request request, Set<String> skipped, SysprepOutput output, Io io)
      throws WorldException, IOException {
    Optional<Machine> machine = reference.machine(io);
    if (machine.isEmpty()) {
      io.note("the checks of the machine are left out: they ask Windows itself");
      return true;
    }
    List<Outcome> outcomes = Preflight.run(machine.get(), request, skipped);
    output.preflight(outcomes);
    return outcomes.stream().noneMatch(Outcome::stopsSysprep);
  }

  private FileReport check(String name, AnswerFileReader.Result read, CheckOptions options) {
    CheckResult result = new Checker(catalog, Rules.all(), options).check(read);
    return new FileReport(name, result.findings(), result.notCovered(), result.ignored());
  }

  private static int start(
      Path program,
      SysprepSwitches switches,
      Path file,
      ParseResult arguments,
      SysprepOutput output,
      Io io)
      throws WorldException, UsageException, IOException {
    SysprepProgress progress = new SysprepProgress(io);
    SysprepRunner.Result result =
        new SysprepRunner(
                host(arguments, io), program, switches, SysprepOptions.limits(arguments), progress)
            .run(file);
    progress.done();
    output.outcome(result.outcome());
    if (result.outcome().wantsExplanation()) {
      output.logs(explain(SysprepFolder.of(program), result.start().logTime(), io));
    }
    return SysprepOptions.exitCode(result.outcome());
  }

  /** A stand-in for sysprep has a state of its own, which the registry knows nothing of. */
  private static LocalHost host(ParseResult arguments, Io io) {
    return SysprepProgram.onWindows() && Options.text(arguments, "--sysprep").isEmpty()
        ? new LocalHost(Registry.of(io.environment())::imageState)
        : new LocalHost();
  }

  /** What the logs of sysprep tell since a moment; nothing if there are none. */
  static List<FileReport> explain(SysprepFolder folder, String since, Io io) throws WorldException {
    if (!Files.isDirectory(folder.logs()) || !LogFiles.hasAny(folder.logs())) {
      io.note("unattend: there is no log in \"" + folder.logs() + "\"");
      return List.of();
    }
    return LogsCommand.reports(LogFiles.at(folder.logs()), new LogExplainer(false, since), io);
  }

  private static Path path(String file) throws UsageException {
    if (file.equals("-")) {
      throw new UsageException("sysprep needs a file that stays; standard input does not");
    }
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + file + "\" is not a path: " + e.getReason());
    }
  }
}
