package unattend.document;

import java.util.Optional;
import unattend.diagnostic.Finding;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/** Words the findings about XML that is not well-formed. */
record Faults(SourceText source) {
  private static final String COPY = "check that the whole file was copied";

  Finding at(Span span, String message) {
    return Finding.of(DocumentRules.NOT_WELL_FORMED, source, span, message);
  }

  Optional<Finding> found(Span span, String message, String help) {
    return Optional.of(at(span, message).help(help));
  }

  /** A name of the file's, which in a broken file may turn out to be part of a secret. */
  String shown(Span span) {
    return source.visible(span);
  }

  /** The file ends inside something that began at an offset. */
  Optional<Finding> endsInside(int start, int length, String what) {
    int end = Math.min(source.text().length(), start + length);
    return found(new Span(start, end), "the file ends inside this " + what, COPY);
  }

  /** A character that XML allows nowhere, or empty. */
  Optional<Finding> illegal(int at) {
    char c = source.text().charAt(at);
    boolean allowed = c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
    return allowed
        ? Optional.empty()
        : found(
            new Span(at, at + 1),
            String.format(
                java.util.Locale.ROOT, "the character U+%04X is not allowed in XML", (int) c),
            "remove it");
  }
}
