package unattend.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
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
import unattend.report.OutputFormat;
import unattend.report.Reporter;
import unattend.report.Summary;
import unattend.rules.Rules;
import unattend.sysprep.SysprepOutcome;
import unattend.sysprep.SysprepPlan;
import unattend.sysprep.SysprepProgram;
import unattend.sysprep.SysprepRunner;
import unattend.sysprep.SysprepSwitches;

/** {@code sysprep}: checks an answer file, then hands it to sysprep and tells what came of it. */
final class SysprepCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "json");

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
    CheckingOptions.addFacts(spec);
    Options.addFormat(spec, FORMATS);
    Options.addColor(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Io io) throws WorldException, UsageException, IOException {
    SysprepSwitches switches = SysprepOptions.switches(arguments);
    boolean json = Options.oneOf(arguments, Options.FORMAT, FORMATS, "text").equals("json");
    String file = arguments.matchedPositionalValue(0, "");
    Path path = path(file);
    CheckOptions options = CheckingOptions.forSysprep(arguments, SysprepOptions.run(switches));

    AnswerFileReader.Result read = new AnswerFileReader().read(file, path);
    Catalog catalog = Catalog.bundled();
    CheckResult result = new Checker(catalog, Rules.all(), options).check(read);
    FileReport report =
        new FileReport(file, result.findings(), result.notCovered(), result.ignored());
    Output output = json ? new JsonOutput(io) : new TextOutput(io, Options.colour(arguments, io));
    output.findings(report);
    if (report.findings().stream().anyMatch(ValidateCommand::isError)) {
      output.end();
      io.note("unattend: sysprep was not started: the answer file has errors");
      return ExitCode.FINDINGS;
    }
    SysprepProgram program =
        new SysprepProgram(
            Options.text(arguments, "--sysprep"), io.environment(), SysprepProgram.onWindows());
    output.plan(
        SysprepPlan.of(
            switches, program.shown(), path, SysprepOptions.contents(read.file(), catalog)));
    if (Options.isSet(arguments, "--dry-run")) {
      output.end();
      return ExitCode.OK;
    }
    SysprepOutcome outcome = new SysprepRunner(program.find()).run(switches.arguments(path));
    output.outcome(outcome);
    output.end();
    return SysprepOptions.exitCode(outcome);
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

  /** Where the parts of the result go as they come. */
  private interface Output {
    void findings(FileReport report) throws IOException;

    void plan(SysprepPlan plan) throws IOException;

    void outcome(SysprepOutcome outcome) throws IOException;

    void end() throws IOException;
  }

  private static void report(FileReport report, Reporter reporter) throws IOException {
    reporter.begin();
    reporter.file(report);
    reporter.end(Summary.NOTHING.plus(report));
  }

  /** For people. */
  private record TextOutput(Io io, boolean colour) implements Output {
    @Override
    public void findings(FileReport report) throws IOException {
      report(report, OutputFormat.TEXT.reporter(io.out(), colour, Catalog.versions()));
      io.out().flush();
      io.note(Summary.NOTHING.plus(report).line());
    }

    @Override
    public void plan(SysprepPlan plan) throws IOException {
      SysprepText.plan(plan, io.out());
      io.out().flush();
    }

    @Override
    public void outcome(SysprepOutcome outcome) throws IOException {
      io.out().write(outcome.sentence() + "\n");
    }

    @Override
    public void end() {}
  }

  /** For programs: one object with the members validation, plan and outcome. */
  private static final class JsonOutput implements Output {
    private final JsonGenerator json;

    JsonOutput(Io io) throws IOException {
      json = Json.generator(io.out());
      json.writeStartObject();
    }

    @Override
    public void findings(FileReport report) throws IOException {
      StringWriter text = new StringWriter();
      report(report, OutputFormat.JSON.reporter(text, false, Catalog.versions()));
      json.writeFieldName("validation");
      json.writeRawValue(text.toString().trim());
    }

    @Override
    public void plan(SysprepPlan plan) throws IOException {
      json.writeFieldName("plan");
      SysprepText.plan(plan, json);
    }

    @Override
    public void outcome(SysprepOutcome outcome) throws IOException {
      json.writeFieldName("outcome");
      SysprepText.outcome(outcome, json);
    }

    @Override
    public void end() throws IOException {
      json.writeEndObject();
      Json.finish(json);
    }
  }
}
