package unattend.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
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
import unattend.sysprep.Limits;
import unattend.sysprep.SysprepFolder;
import unattend.sysprep.SysprepOutcome;
import unattend.sysprep.SysprepPlan;
import unattend.sysprep.SysprepProgram;
import unattend.sysprep.SysprepRunner;
import unattend.sysprep.SysprepSwitches;
import unattend.sysprep.preflight.Machine;
import unattend.sysprep.preflight.Outcome;
import unattend.sysprep.preflight.Preflight;
import unattend.sysprep.preflight.Request;
import unattend.sysprep.preflight.WindowsMachine;
import unattend.sysprep.remote.SshAddress;

/** {@code sysprep}: checks an answer file, then hands it to sysprep and tells what came of it. */
final class SysprepCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "json");

  private final Catalog catalog = Catalog.bundled();
  private final Reference reference;

  /** Where the machine to prepare is. */
  interface Reference {
    /** The machine, or empty if there is none that could be asked. */
    Optional<Machine> machine(Request request, Io io) throws WorldException;
  }

  SysprepCommand() {
    this(
        (request, io) ->
            SysprepProgram.onWindows()
                ? Optional.of(WindowsMachine.ask(io.environment(), request))
                : Optional.empty());
  }

  SysprepCommand(Reference reference) {
    this.reference = reference;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    Options.addFile(spec, "FILE", "The answer file.");
    SysprepOptions.add(spec);
    SysprepScripts.add(spec);
    PreflightCommand.addChoice(spec);
    RemoteOptions.add(spec);
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
    SysprepScripts.requirePossible(arguments);
    RemoteOptions.address(arguments);
    Limits limits = SysprepOptions.limits(arguments);
    Set<String> skipped = PreflightCommand.skipped(arguments);
    String name = Options.file(arguments);
    Path file = path(name);
    byte[] bytes = AnswerFileReader.bytes(name, file);
    AnswerFileReader.Result read = new AnswerFileReader().read(name, bytes);
    FileReport report = check(name, read, CheckingOptions.forSysprep(arguments, switches));
    output.findings(report);
    if (report.findings().stream().anyMatch(ValidateCommand::isError)) {
      boolean script = SysprepScripts.wanted(arguments);
      String left = script ? "no script was written" : "sysprep was not started";
      io.note("unattend: " + left + ": the answer file has errors");
      return ExitCode.FINDINGS;
    }
    Request request =
        PreflightRequests.of(switches.generalize(), file, read.file(), catalog, arguments);
    if (SysprepScripts.wanted(arguments)) {
      return SysprepScripts.write(switches, bytes, request, arguments, io);
    }
    try (Place place = place(arguments, io)) {
      OptionalInt refusal = refusal(place, request, switches, skipped, output, io);
      if (refusal.isPresent()) {
        return refusal.getAsInt();
      }
      SysprepSwitches there = place.switches(switches);
      output.plan(
          SysprepPlan.of(
                  there,
                  place.program(),
                  place.answerFile(file),
                  SysprepOptions.contents(read.file(), catalog))
              .with(place.notes(there)));
      return Options.isSet(arguments, "--dry-run")
          ? ExitCode.OK
          : start(place, there, file, limits, output, io);
    }
  }

  private Place place(ParseResult arguments, Io io) throws WorldException, UsageException {
    Optional<String> sysprep = Options.text(arguments, "--sysprep");
    Optional<SshAddress> address = RemoteOptions.address(arguments);
    if (address.isPresent()) {
      return new Place.There(
          address.get(), RemoteOptions.connect(address.get(), arguments, io), sysprep);
    }
    return new Place.Here(
        reference, new SysprepProgram(sysprep, io.environment(), SysprepProgram.onWindows()), io);
  }

  /** The exit code if the machine must be left alone; empty if sysprep may start. */
  private static OptionalInt refusal(
      Place place,
      Request request,
      SysprepSwitches switches,
      Set<String> skipped,
      SysprepOutput output,
      Io io)
      throws WorldException, IOException {
    Optional<Machine> machine = place.machine(request);
    if (machine.isEmpty()) {
      io.note("the checks of the machine are left out: they ask Windows itself");
      return OptionalInt.empty();
    }
    Optional<SysprepOutcome> already =
        switches.generalize()
            ? Preflight.imageState(machine.get()).flatMap(SysprepOutcome::alreadyGeneralized)
            : Optional.empty();
    if (already.isPresent()) {
      output.outcome(already.get());
      return OptionalInt.of(SysprepOptions.exitCode(already.get()));
    }
    List<Outcome> outcomes = Preflight.run(machine.get(), request, skipped);
    output.preflight(outcomes);
    if (outcomes.stream().noneMatch(Outcome::stopsSysprep)) {
      return OptionalInt.empty();
    }
    io.note("unattend: sysprep was not started: the machine is not ready (--skip CHECK insists)");
    return OptionalInt.of(ExitCode.FINDINGS);
  }

  private FileReport check(String name, AnswerFileReader.Result read, CheckOptions options) {
    CheckResult result = new Checker(catalog, Rules.all(), options).check(read);
    return new FileReport(name, result.findings(), result.notCovered(), result.ignored());
  }

  private static int start(
      Place place, SysprepSwitches switches, Path file, Limits limits, SysprepOutput output, Io io)
      throws WorldException, IOException {
    SysprepProgress progress = new SysprepProgress(io);
    Path program = place.find();
    SysprepRunner.Result result =
        new SysprepRunner(place.host(), program, switches, limits, progress).run(file);
    progress.done();
    output.outcome(result.outcome());
    if (result.outcome().wantsExplanation()) {
      output.logs(explain(SysprepFolder.of(program), result.start().logTime(), io));
    }
    return SysprepOptions.exitCode(result.outcome());
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
    if (Input.isStandard(file)) {
      throw new UsageException("sysprep needs a file that stays; standard input does not");
    }
    return Options.path(file);
  }
}
