package unattend.report;

import java.io.IOException;
import java.io.Writer;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Position;
import unattend.diagnostic.Severity;

/** Workflow commands, which GitHub Actions turns into annotations beside the lines of a file. */
final class GithubReporter implements Reporter {
  private final Writer out;

  GithubReporter(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() {}

  @Override
  public void file(FileReport report) throws IOException {
    String file = "file=" + property(report.file());
    if (report.error().isPresent()) {
      command("error", file + ",title=not readable", report.error().get());
    }
    for (Finding finding : report.findings()) {
      String title = ",title=" + property(finding.rule().name());
      command(level(finding.severity()), file + place(finding) + title, message(finding));
    }
    for (String component : report.notCovered()) {
      command(
          "notice",
          file + ",title=not covered",
          "Nothing is known about the component " + component + "; it was not checked");
    }
  }

  private void command(String level, String properties, String message) throws IOException {
    out.write("::" + level + " " + properties + "::" + data(message) + "\n");
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.word();
  }

  /** Columns are taken only of a place within one line. */
  private static String place(Finding finding) {
    Position start = finding.source().position(finding.span().start());
    Position end = finding.source().position(finding.span().end());
    String lines = ",line=" + start.line() + ",endLine=" + end.line();
    return start.line() == end.line()
        ? lines + ",col=" + start.column() + ",endColumn=" + end.column()
        : lines;
  }

  private static String message(Finding finding) {
    StringBuilder message = new StringBuilder(finding.message());
    if (!finding.help().isEmpty()) {
      message.append("\n").append(finding.help());
    }
    if (!finding.link().isEmpty()) {
      message.append("\n").append(finding.link());
    }
    return message.toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.flush();
  }
}
