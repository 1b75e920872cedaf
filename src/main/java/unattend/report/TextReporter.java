package unattend.report;

import java.io.IOException;
import java.io.Writer;
import unattend.diagnostic.Finding;
import unattend.diagnostic.OneLine;
import unattend.diagnostic.Position;
import unattend.diagnostic.Related;
import unattend.diagnostic.Severity;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/**
 * Findings for people: place, sentence, the line with the place marked, what to do, where to read
 * on.
 */
public final class TextReporter implements Reporter {
  private static final int WIDEST_LINE = 160;

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
      finding(report.file(), finding);
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
    SourceText source = finding.source();
    Span shown = source.aroundSecrets(finding.span());
    excerpt(source, shown, source.position(shown.start()), finding.severity());
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

  /**
   * The line of the place with carets below it; a long line is cut to the part around the place.
   */
  private void excerpt(SourceText source, Span span, Position place, Severity severity)
      throws IOException {
    Span line = source.lineSpan(place.line());
    int spanEnd = Math.min(span.end(), line.end());
    int from =
        span.start() - line.start() > WIDEST_LINE / 2
            ? span.start() - WIDEST_LINE / 2
            : line.start();
    int to = Math.min(line.end(), from + WIDEST_LINE);
    String before = shown(source, from, Math.min(span.start(), to));
    String marked =
        shown(source, Math.min(span.start(), to), Math.min(Math.max(spanEnd, span.start()), to));
    String after = shown(source, Math.min(Math.max(spanEnd, span.start()), to), to);
    String number = String.format(java.util.Locale.ROOT, "%4d", place.line());
    out.write(
        number
            + " | "
            + (from > line.start() ? "…" : "")
            + before
            + marked
            + after
            + (to < line.end() ? "…" : "")
            + "\n");
    int indent = before.length() + (from > line.start() ? 1 : 0);
    String carets = "^".repeat(Math.max(1, marked.length()));
    out.write("     | " + " ".repeat(indent) + paint(severity, carets) + "\n");
  }

  private static String shown(SourceText source, int from, int to) {
    return from >= to ? "" : OneLine.of(source.visible(new Span(from, to)));
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
