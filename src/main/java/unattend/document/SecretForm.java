package unattend.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.Span;

/**
 * One form that secrets have. Its pattern is tried only where one of its words stands, since texts
 * can be long and there are many forms; it is compiled when that first happens, since many files
 * need none of them.
 */
final class SecretForm {
  private final List<String> words;
  private final int back;
  private final String expression;
  private volatile Optional<Pattern> pattern = Optional.empty();

  private SecretForm(List<String> words, int back, String expression) {
    this.words = words;
    this.back = back;
    this.expression = expression;
  }

  /**
   * @param words in lower case
   * @param pattern the secret is its first group; every repetition in it is bounded
   */
  static SecretForm of(List<String> words, String... pattern) {
    return of(words, 0, pattern);
  }

  /**
   * @param back how far before the word the pattern begins
   */
  static SecretForm of(List<String> words, int back, String... pattern) {
    return new SecretForm(words, back, String.join("", pattern));
  }

  /** Where all of this form are. */
  List<Span> find(String text, FoldedText folded) {
    List<Span> found = List.of();
    for (String word : words) {
      int at = folded.indexOf(word, back);
      if (at >= 0) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        find(text, folded, word, at, found);
      }
    }
    return found;
  }

  private void find(String text, FoldedText folded, String word, int first, List<Span> found) {
    Matcher matcher = pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int at = first;
    while (at >= 0) {
      int next = at + 1;
      if (matcher.region(at - back, text.length()).lookingAt()) {
        found.add(new Span(matcher.start(1), matcher.end(1)));
        next = Math.max(next, matcher.end(1));
      }
      at = folded.indexOf(word, next);
    }
  }

  private Pattern pattern() {
    if (pattern.isEmpty()) {
      pattern = Optional.of(Pattern.compile(expression, Pattern.CASE_INSENSITIVE));
    }
    return pattern.get();
  }
}
