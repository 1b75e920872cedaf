package unattend.diagnostic;

/** Makes text fit to be shown in one line of a report. */
public final class OneLine {
  private OneLine() {}

  /**
   * Every character kept as one: white space of any kind as a blank; what would steer a terminal or
   * the direction of writing as a question mark.
   */
  public static String of(String text) {
    int fit = 0;
    while (fit < text.length() && visible(text.charAt(fit)) == text.charAt(fit)) {
      fit++;
    }
    if (fit == text.length()) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length()).append(text, 0, fit);
    for (int i = fit; i < text.length(); i++) {
      line.append(visible(text.charAt(i)));
    }
    return line.toString();
  }

  /** A text of at most so many characters; what is cut off shows as an ellipsis. */
  public static String shortened(String text, int longest) {
    String head = head(text, longest);
    return head.length() == text.length() ? text : head + "…";
  }

  /** The first characters of a text, never half of a surrogate pair. */
  public static String head(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean half = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, half ? longest - 1 : longest);
  }

  private static char visible(char c) {
    if (c >= ' ' && c <= '~') {
      return c;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r' ? ' ' : '?';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.FORMAT -> '?';
      default -> c;
    };
  }
}
