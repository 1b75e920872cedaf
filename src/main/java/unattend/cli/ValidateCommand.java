package unattend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.catalog.compile.ComponentSchemas;
import unattend.check.CheckOptions;
import unattend.check.Checker;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Severity;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFile;
import unattend.report.FileReport;
import unattend.report.OutputFormat;
import unattend.report.Reporter;
import unattend.report.RunInfo;
import unattend.report.Summary;
import unattend.review.PassSettings;
import unattend.review.SettingTables;
import unattend.rules.Rules;

/** {@code validate}: says of each file what Windows would not accept. */
final class ValidateCommand implements Command {
  private static final String BASELINE = "--baseline";
  private static final String WRITE_BASELINE = "--write-baseline";
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
                "Answer files, and profiles (*.yaml); a folder means its *.xml, recursively;"
                    + " - is standard input.")
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
        Options.value(BASELINE, "FILE", "Count the findings of this file, but do not show them."));
    spec.addOption(
        Options.value(
            WRITE_BASELINE,
            "FILE",
            "Write all findings to this file, for --baseline; exit with 0."));
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
    List<InputFiles.Entry> files =
        InputFiles.expand(arguments.matchedPositionalValue(0, List.of()));
    Optional<Baseline> known = baseline(arguments);
    Optional<Path> toWrite = file(arguments, WRITE_BASELINE);
    if (toWrite.isPresent()) {
      new AtomicFile(toWrite.get()).requireWritable();
    }

    Function<AnswerFile, List<PassSettings>> settings =
        file -> format.showsSettings() ? SettingTables.of(file, catalog) : List.of();
    Optional<ProfileInspector> profiles =
        files.stream().anyMatch(file -> ProfileInspector.isProfile(file.name()))
            ? Optional.of(new ProfileInspector(catalog, io.environment()))
            : Optional.empty();
    Checker checker = new Checker(catalog, Rules.all(), options);
    FileInspector inspector = new FileInspector(checker, ignored, settings, profiles, io);
    RunInfo run =
        RunInfo.of(Catalog.versions())
            .explainedBy(ExplainPages::page)
            .failingOn(failOnWarning ? Severity.WARNING : Severity.ERROR);
    Reporter reporter = format.reporter(io.out(), colour, run);
    Optional<Baseline> written = toWrite.map(Baseline::new);
    Progress progress = new Progress(io, files.size());
    reporter.begin();
    Summary summary = Summary.NOTHING;
    try (InOrder<InputFiles.Entry, List<FileReport>> reports =
        new InOrder<>(files, inspector::inspect)) {
      while (reports.hasNext()) {
        for (FileReport found : reports.next()) {
          written.ifPresent(baseline -> baseline.add(found));
          FileReport report = known.isPresent() ? known.get().without(found) : found;
          summary = summary.plus(report);
          report.error().ifPresent(error -> io.note("unattend: " + error));
          reporter.file(report);
        }
        progress.step();
      }
    }
    progress.done();
    reporter.end(summary);
    if (!Options.isSet(arguments, "--quiet")) {
      io.out().flush();
      io.note(summary.line());
    }
    if (written.isPresent()) {
      written.get().write(new AtomicFile(toWrite.get()));
      return summary.unreadable() > 0 ? ExitCode.WORLD : ExitCode.OK;
    }
    return exitCode(summary, failOnWarning);
  }

  private static Optional<Baseline> baseline(ParseResult arguments)
      throws WorldException, UsageException {
    Optional<Path> file = file(arguments, BASELINE);
    return file.isEmpty() ? Optional.empty() : Optional.of(Baseline.read(file.get()));
  }

  /** A baseline is kept, so that it is a file; standard output is taken by the findings. */
  private static Optional<Path> file(ParseResult arguments, String option) throws UsageException {
    Optional<String> name = Options.text(arguments, option);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (Input.isStandard(name.get())) {
      throw new UsageException(option + " takes a file; - is none here");
    }
    return Optional.of(Options.path(name.get()));
  }

  private static int exitCode(Summary summary, boolean failOnWarning) {
    if (summary.unreadable() > 0) {
      return ExitCode.WORLD;
    }
    boolean failed = summary.errors() > 0 || (failOnWarning && summary.warnings() > 0);
    return failed ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private static Catalog catalog(ParseResult arguments) throws WorldException, UsageException {
    Optional<Path> folder = Options.optionalPath(arguments, "--schemas");
    return folder.isEmpty()
        ? Catalog.bundled()
        : Catalog.bundled().with(ComponentSchemas.read(folder.get()));
  }

  /** The severities that make this command fail, for other commands that validate on the way. */
  static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }
}
