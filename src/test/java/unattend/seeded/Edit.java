package unattend.seeded;

import unattend.diagnostic.Span;

/** A stretch of a file and what stands there instead. */
public record Edit(Span span, String text) {
  static Edit insertion(int offset, String text) {
    return new Edit(Span.at(offset), text);
  }

  int growth() {
    return text.length() - span.length();
  }
}
