package unattend.setuplog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;
import unattend.document.Secrets;

/** What a log may hold that is nobody's business: product keys and passwords. */
final class Confidential {
  /** As programs write it that log what they were given. */
  private static final Pattern PASSWORD =
      Pattern.compile("(?<=\\bpass(?:word|wd)? ?[=:] ?)\\S+", Pattern.CASE_INSENSITIVE);

  private Confidential() {}

  static String mask(String line) {
    SourceText source = new SourceText("", line);
    hideIn(source);
    return source.visible(new Span(0, line.length()));
  }

  /** Line by line, because what stands open in one does not go on in the next. */
  static void hideIn(SourceText source) {
    for (int start = 0; start < source.text().length(); ) {
      int end = source.text().indexOf('\n', start);
      end = end < 0 ? source.text().length() : end;
      hideIn(source, new Span(start, end));
      start = end + 1;
    }
  }

  private static void hideIn(SourceText source, Span line) {
    String text = source.slice(line);
    for (Span secret : Secrets.in(text)) {
      source.hide(new Span(line.start() + secret.start(), line.start() + secret.end()));
    }
    Matcher password = PASSWORD.matcher(text);
    while (password.find()) {
      source.hide(new Span(line.start() + password.start(), line.start() + password.end()));
    }
  }
}
