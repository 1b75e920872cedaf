package unattend.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.catalog.compile.ComponentSchemas;
import unattend.check.CheckOptions;
import unattend.check.CheckResult;
import unattend.check.Checker;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Severity;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFileReader;
import unattend.report.FileReport;
import unattend.report.OutputFormat;
import unattend.report.Reporter;
import unattend.report.Summary;
import unattend.rules.Rules;

/** {@code validate}: says of each file what Windows would not accept. */
final class ValidateCommand implements Command {
  private static final List<String> FAIL_ON = List.of("error", "warning");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE|DIR")
            .arity("1..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "Answer files; a folder means its *.xml, recursively; - is standard input.")
            .build());
    Options.addFormat(spec, OutputFormat.words());
    CheckingOptions.add(spec);
    spec.addOption(
        Options.value(
            "--fail-on",
            "SEVERITY",
            "Exit with 1 from this severity on: error (default) or warning."));
    spec.addOption(
        Options.values("--ignore", "NAME", "Leave out findings of this name; may be repeated."));
    spec.addOption(
        Options.value(
            "--schemas",
            "DIR",
            "Further component schemas, in the pattern of schemas/components."));
    spec.addOption(Options.flag("Leave out the summary line.", "-q", "--quiet"));
    Options.addColor(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Io io) throws WorldException, UsageException, IOException {
    Catalog catalog = catalog(arguments);
    CheckOptions options = CheckingOptions.read(arguments);
    Set<String> ignored = Set.copyOf(Options.texts(arguments, "--ignore"));
    AllRules.requireKnown("--ignore", ignored);
    boolean failOnWarning =
        Options.oneOf(arguments, "--fail-on", FAIL_ON, "error").equals("warning");
    OutputFormat format =
        OutputFormat.of(Options.oneOf(arguments, Options.FORMAT, OutputFormat.words(), "text"))
            .orElseThrow();
    boolean colour = Options.colour(arguments, io);
    List<String> files = InputFiles.expand(arguments.matchedPositionalValue(0, List.of()));

    Checker checker = new Checker(catalog, Rules.all(), options);
    AnswerFileReader reader = new AnswerFileReader();
    Reporter reporter = format.reporter(io.out(), colour, Catalog.versions());
    Progress progress = new Progress(io, files.size());
    reporter.begin();
    Summary summary = Summary.NOTHING;
    try (InOrder<String, FileReport> reports =
        new InOrder<>(files, file -> report(file, reader, checker, ignored, io))) {
      while (reports.hasNext()) {
        FileReport report = reports.next();
        summary = summary.plus(report);
        report.error().ifPresent(error -> io.note("unattend: " + error));
        reporter.file(report);
        progress.step();
      }
    }
    progress.done();
    reporter.end(summary);
    if (!Options.isSet(arguments, "--quiet")) {
      io.out().flush();
      io.note(summary.line());
    }
    return exitCode(summary, failOnWarning);
  }

  private static int exitCode(Summary summary, boolean failOnWarning) {
    if (summary.unreadable() > 0) {
      return ExitCode.WORLD;
    }
    boolean failed = summary.errors() > 0 || (failOnWarning && summary.warnings() > 0);
    return failed ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private static Catalog catalog(ParseResult arguments) throws WorldException {
    java.util.Optional<String> folder = Options.text(arguments, "--schemas");
    return folder.isEmpty()
        ? Catalog.bundled()
        : Catalog.bundled().with(ComponentSchemas.read(Path.of(folder.get())));
  }

  private static FileReport report(
      String file, AnswerFileReader reader, Checker checker, Set<String> ignored, Io io) {
    try {
      AnswerFileReader.Result read =
          file.equals("-") ? reader.read("-", standardInput(io)) : reader.read(file, Path.of(file));
      CheckResult result = checker.check(read);
      List<Finding> kept =
          result.findings().stream()
              .filter(finding -> !ignored.contains(finding.rule().name()))
              .toList();
      return new FileReport(file, kept, result.notCovered(), java.util.Optional.empty());
    } catch (WorldException e) {
      return FileReport.unreadable(file, e.getMessage());
    } catch (InvalidPathException e) {
      return FileReport.unreadable(file, "\"" + file + "\" is not a path: " + e.getReason());
    }
  }

  private static byte[] standardInput(Io io) throws WorldException {
    try {
      byte[] bytes = io.in().readNBytes((int) AnswerFileReader.MAX_BYTES + 1);
      if (bytes.length > AnswerFileReader.MAX_BYTES) {
        throw new WorldException(
            "standard input has more than 64 MiB; no answer file is that large");
      }
      return bytes;
    } catch (IOException e) {
      throw new WorldException("cannot read standard input: " + e.getMessage(), e);
    }
  }

  /** The severities that make this command fail, for other commands that validate on the way. */
  static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }
}
