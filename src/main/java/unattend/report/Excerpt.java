package unattend.report;

import unattend.diagnostic.Finding;
import unattend.diagnostic.OneLine;
import unattend.diagnostic.Position;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/**
 * The line of a finding's place in three parts, secrets masked; a long line is cut to the part
 * around the place.
 */
record Excerpt(int line, String before, String marked, String after) {
  private static final int WIDEST_LINE = 160;

  static Excerpt of(Finding finding) {
    SourceText source = finding.source();
    Span span = source.aroundSecrets(finding.span());
    Position place = source.position(span.start());
    Span line = source.lineSpan(place.line());
    boolean far = span.start() - line.start() > WIDEST_LINE / 2;
    int from = far ? span.start() - WIDEST_LINE / 2 : line.start();
    int to = Math.min(line.end(), from + WIDEST_LINE);
    int start = Math.min(span.start(), to);
    int end = Math.min(Math.max(Math.min(span.end(), line.end()), span.start()), to);
    return new Excerpt(
        place.line(),
        (from > line.start() ? "…" : "") + shown(source, from, start),
        shown(source, start, end),
        shown(source, end, to) + (to < line.end() ? "…" : ""));
  }

  private static String shown(SourceText source, int from, int to) {
    return from >= to ? "" : OneLine.of(source.visible(new Span(from, to)));
  }

  /** The line as shown. */
  String text() {
    return before + marked + after;
  }

  /** As many blanks as stand before the place. */
  String indent() {
    return " ".repeat(before.length());
  }

  /** What marks the place from below. */
  String carets() {
    return "^".repeat(Math.max(1, marked.length()));
  }
}
