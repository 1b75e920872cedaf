package unattend.setuplog;

import java.util.List;
import java.util.regex.Pattern;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/** What a log may hold that is nobody's business: product keys and passwords. */
final class Confidential {
  private static final Pattern SECRET =
      Pattern.compile(
          "\\b[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}\\b|(?<=\\bpass(?:word|wd)? ?[=:] ?)\\S+",
          Pattern.CASE_INSENSITIVE);

  private Confidential() {}

  static String mask(String text) {
    return SECRET.matcher(text).replaceAll(SourceText.MASK);
  }

  static void hideIn(SourceText source) {
    List<Span> spans =
        SECRET.matcher(source.text()).results().map(m -> new Span(m.start(), m.end())).toList();
    spans.forEach(source::hide);
  }
}
