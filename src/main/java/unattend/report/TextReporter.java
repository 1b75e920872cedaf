package unattend.report;

import java.io.IOException;
import java.io.Writer;
import unattend.diagnostic.Finding;
import unattend.diagnostic.OneLine;
import unattend.diagnostic.Position;
import unattend.diagnostic.Related;
import unattend.diagnostic.Severity;

/**
 * Findings for people: place, sentence, the line with the place marked, what to do, where to read
 * on.
 */
public final class TextReporter implements Reporter {
  private final Writer out;
  private final boolean colour;

  public TextReporter(Writer out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  @Override
  public void begin() {}

  @Override
  public void file(FileReport report) throws IOException {
    for (Finding finding : report.findings()) {
      finding(OneLine.of(report.file()), finding);
    }
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.flush();
  }

  private void finding(String file, Finding finding) throws IOException {
    Position place = finding.source().position(finding.span().start());
    out.write(file + ":" + place.line() + ":" + place.column() + ": ");
    out.write(paint(finding.severity(), finding.severity().word() + ":"));
    out.write(" " + finding.message() + " [" + finding.rule().name() + "]\n");
    excerpt(Excerpt.of(finding), finding.severity());
    for (Related related : finding.related()) {
      Position other = finding.source().position(related.span().start());
      out.write(
          "   = "
              + related.message()
              + ": line "
              + other.line()
              + ", column "
              + other.column()
              + "\n");
    }
    advice(finding);
  }

  private void advice(Finding finding) throws IOException {
    String help = finding.help();
    String link = finding.link();
    if (help.isEmpty() && link.isEmpty()) {
      return;
    }
    String gap = help.isEmpty() || link.isEmpty() ? "" : "        ";
    out.write("   = " + help + gap + link + "\n");
  }

  /** The line of the place with carets below it. */
  private void excerpt(Excerpt excerpt, Severity severity) throws IOException {
    String number = String.format(java.util.Locale.ROOT, "%4d", excerpt.line());
    out.write(number + " | " + excerpt.text() + "\n");
    out.write("     | " + excerpt.indent() + paint(severity, excerpt.carets()) + "\n");
  }

  private String paint(Severity severity, String text) {
    if (!colour) {
      return text;
    }
    String code =
        switch (severity) {
          case ERROR -> "31;1";
          case WARNING -> "33;1";
          case INFO -> "36";
        };
    return "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
