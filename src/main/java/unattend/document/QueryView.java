package unattend.document;

import java.util.Arrays;
import unattend.diagnostic.Span;

/**
 * The query of an address as the characters it stands for: generators write all they were told into
 * an address, and that into a comment.
 */
final class QueryView {
  private final StringBuilder text = new StringBuilder();
  private final int[] starts;

  /**
   * @param whole the text that holds the address
   * @param query where its query stands
   */
  QueryView(String whole, Span query) {
    int[] places = new int[query.length() + 1];
    int at = query.start();
    while (at < query.end()) {
      places[text.length()] = at;
      at = add(whole, at, query.end());
    }
    places[text.length()] = query.end();
    starts = Arrays.copyOf(places, text.length() + 1);
  }

  String text() {
    return text.toString();
  }

  /** Where a stretch of the characters stands in the whole text. */
  Span place(Span span) {
    return new Span(starts[span.start()], starts[span.end()]);
  }

  private int add(String whole, int at, int end) {
    char c = whole.charAt(at);
    if (c == '%' && at + 2 < end && isHex(whole.charAt(at + 1)) && isHex(whole.charAt(at + 2))) {
      text.append((char) Integer.parseInt(whole.substring(at + 1, at + 3), 16));
      return at + 3;
    }
    text.append(c == '+' ? ' ' : c == '&' ? '\n' : c);
    return at + 1;
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0;
  }
}
