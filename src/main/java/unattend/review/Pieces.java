package unattend.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces a text that may be in pieces, leaving the marks between them so that XML stays whole.
 */
final class Pieces {
  private static final Pattern MARKS =
      Pattern.compile("<!--.*?-->|<!\\[CDATA\\[|\\]\\]>|<[^<>]*>", Pattern.DOTALL);

  private Pieces() {}

  /** The first piece becomes the stand-in, the others and the comments go. */
  static String replaced(String written, String standIn) {
    Matcher marks = MARKS.matcher(written);
    StringBuilder out = new StringBuilder();
    boolean done = false;
    int from = 0;
    while (marks.find()) {
      if (!done && !written.substring(from, marks.start()).isBlank()) {
        out.append(standIn);
        done = true;
      }
      out.append(marks.group().startsWith("<!--") ? "" : marks.group());
      from = marks.end();
    }
    return done || from == written.length() ? out.toString() : out.append(standIn).toString();
  }
}
