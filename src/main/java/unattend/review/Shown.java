package unattend.review;

import unattend.diagnostic.OneLine;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;
import unattend.document.Element;

/** The text of an element as people may see it: secrets masked, on one line, not endless. */
final class Shown {
  private static final int LONGEST = 400;

  private Shown() {}

  static String text(SourceText source, Element element) {
    Span whole = element.wholeTextSpan();
    String text =
        source.isHidden(whole)
            ? source.visible(source.aroundSecrets(whole)).strip()
            : element.trimmedText();
    String line = OneLine.of(text);
    String head = OneLine.head(line, LONGEST);
    int more = line.length() - head.length();
    return more == 0 ? line : head + "… (" + more + " more characters)";
  }

  /** The text at a path below an element, or blank. */
  static String text(SourceText source, Element parent, String path) {
    return parent.at(path).map(element -> text(source, element)).orElse("");
  }

  static int line(SourceText source, Element element) {
    return source.position(element.startTag().start()).line();
  }
}
