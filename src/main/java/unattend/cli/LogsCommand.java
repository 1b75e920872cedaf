package unattend.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.diagnostic.FileFault;
import unattend.diagnostic.Finding;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFile;
import unattend.report.FileReport;
import unattend.report.OutputFormat;
import unattend.report.Reporter;
import unattend.report.RunInfo;
import unattend.report.Summary;
import unattend.setuplog.LogExplainer;
import unattend.setuplog.LogFiles;
import unattend.setuplog.LogReport;
import unattend.setuplog.LogSource;
import unattend.sysprep.SysprepFolder;
import unattend.sysprep.SysprepProgram;
import unattend.sysprep.VerdictFile;

/** {@code logs}: what went wrong, by the lines that prove it, and what helps. */
final class LogsCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "setupact.log, setuperr.log and other logs; a folder or a zip means the *.log in it;"
                    + " - is standard input.")
            .build());
    spec.addOption(
        Options.value(
            "--answer-file", "FILE", "Show the line of this answer file that a log speaks of."));
    spec.addOption(
        Options.flag(
            "Tell what came of the last run of sysprep; PATH is its folder, if not that of this"
                + " Windows.",
            "--verdict"));
    spec.addOption(Options.flag("Show known lines that are no fault, too.", "-v", "--verbose"));
    spec.addOption(Options.flag("Leave out the summary line.", "-q", "--quiet"));
    Options.addFormat(spec, OutputFormat.words());
    Options.addColor(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Io io) throws WorldException, UsageException, IOException {
    OutputFormat format =
        OutputFormat.of(Options.oneOf(arguments, Options.FORMAT, OutputFormat.words(), "text"))
            .orElseThrow();
    RunInfo run =
        RunInfo.of(Catalog.versions()).explainedBy(ExplainPages::page).about(RunInfo.Subject.LOGS);
    Reporter reporter = format.reporter(io.out(), Options.colour(arguments, io), run);
    List<String> paths = arguments.matchedPositionalValue(0, List.of());
    if (Options.isSet(arguments, "--verdict")) {
      boolean json = format == OutputFormat.JSON;
      return verdict(
          paths,
          json ? new SysprepJson(io) : new SysprepText(io, Options.colour(arguments, io)),
          io);
    }
    if (paths.isEmpty()) {
      throw new UsageException("name a log, a folder or a zip of logs");
    }
    Optional<String> answerFile = Options.text(arguments, "--answer-file");
    List<String> all = new ArrayList<>(paths);
    answerFile.ifPresent(all::add);
    Input.requireOnce(all);
    Optional<AnswerFile> read =
        answerFile.isEmpty()
            ? Optional.empty()
            : Optional.of(Input.answerFile(answerFile.get(), io).file());
    List<LogSource> logs = sources(paths, io);

    List<FileReport> reports =
        new ArrayList<>(reports(logs, new LogExplainer(Options.isSet(arguments, "--verbose")), io));
    read.ifPresent(file -> reports.add(AnswerFileLines.report(answerFile.get(), file, reports)));
    Summary summary = write(reports, reporter);
    if (!Options.isSet(arguments, "--quiet")) {
      io.out().flush();
      io.note(summary.line());
    }
    return exitCode(summary);
  }

  /** The verdict over the last run, with the logs of a failed one explained. */
  private static int verdict(List<String> paths, SysprepOutput output, Io io)
      throws WorldException, UsageException, IOException {
    if (paths.isEmpty() && !SysprepProgram.onWindows()) {
      throw new WorldException(
          "sysprep left what came of it on the reference machine; this is "
              + System.getProperty("os.name")
              + " (logs --verdict FOLDER reads a copy of its folder)");
    }
    SysprepFolder folder =
        paths.isEmpty()
            ? SysprepFolder.of(
                new SysprepProgram(Optional.empty(), io.environment(), SysprepProgram.onWindows())
                    .find())
            : new SysprepFolder(Options.path(paths.get(0)).toAbsolutePath().normalize());
    VerdictFile.Entry entry = new VerdictFile(folder).read();
    output.outcome(entry.outcome());
    if (entry.outcome().wantsExplanation()) {
      output.logs(SysprepCommand.explain(folder, entry.start().logTime(), io));
    }
    output.end();
    return SysprepOptions.exitCode(entry.outcome());
  }

  static int exitCode(Summary summary) {
    if (summary.unreadable() > 0) {
      return ExitCode.WORLD;
    }
    return summary.errors() > 0 ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private static List<LogSource> sources(List<String> paths, Io io)
      throws WorldException, UsageException {
    List<LogSource> sources = new ArrayList<>();
    for (String path : paths) {
      sources.addAll(
          Input.isStandard(path)
              ? List.of(new LogSource(path, io::in))
              : LogFiles.at(Options.path(path)));
    }
    sources.sort(Comparator.comparing(LogSource::holdsErrorsOnly));
    return sources;
  }

  /** One report for each log; setuperr.log comes last, because it tells least. */
  static List<FileReport> reports(List<LogSource> logs, LogExplainer explainer, Io io) {
    List<FileReport> reports = new ArrayList<>();
    for (LogSource log : logs) {
      FileReport report = report(log, explainer, io);
      report.error().ifPresent(error -> io.note("unattend: " + error));
      reports.add(report);
    }
    return reports;
  }

  private static FileReport report(LogSource log, LogExplainer explainer, Io io) {
    try {
      LogReport report = explainer.explain(log);
      if (report.runs() > 1) {
        io.note(
            log.name() + " holds " + report.runs() + " runs of sysprep; the last one is judged");
      }
      if (!report.recognised()) {
        io.note(log.name() + " has no line in the form of a log of Setup or sysprep");
      }
      return new FileReport(log.name(), report.findings(), List.of(), 0);
    } catch (IOException e) {
      return FileReport.unreadable(log.name(), FileFault.reading(log.name(), e));
    }
  }

  static Summary write(List<FileReport> reports, Reporter reporter) throws IOException {
    Summary summary = Summary.NOTHING;
    reporter.begin();
    for (FileReport report : reports) {
      summary = summary.plus(report);
      reporter.file(report);
    }
    reporter.end(summary);
    return summary;
  }

  /** All findings of some reports. */
  static List<Finding> findings(List<FileReport> reports) {
    return reports.stream().flatMap(report -> report.findings().stream()).toList();
  }
}
