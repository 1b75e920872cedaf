package unattend.document;

import java.util.ArrayList;
import java.util.List;
import unattend.diagnostic.Span;

/**
 * Finds the places of attributes inside the text of a start tag, which the parser has already found
 * well-formed.
 */
final class StartTag {
  private final String text;
  private int at;

  private StartTag(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /**
   * For each attribute in document order the span of its name, then the span of its value without
   * quotes.
   */
  static List<Span> attributeSpans(String text, Span tag, int count) {
    StartTag scanner = new StartTag(text, tag.start() + 1);
    scanner.skipName();
    List<Span> spans = new ArrayList<>(count * 2);
    for (int i = 0; i < count; i++) {
      scanner.skipBlanks();
      int nameStart = scanner.at;
      scanner.skipName();
      spans.add(new Span(nameStart, scanner.at));
      spans.add(scanner.value());
    }
    return spans;
  }

  private Span value() {
    at = text.indexOf('=', at) + 1;
    skipBlanks();
    char quote = text.charAt(at);
    int start = at + 1;
    int end = text.indexOf(quote, start);
    at = end + 1;
    return new Span(start, end);
  }

  private void skipName() {
    while (at < text.length() && isInName(text.charAt(at))) {
      at++;
    }
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isInName(char c) {
    return c > '>' || !(isBlank(c) || c == '=' || c == '/' || c == '>');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
