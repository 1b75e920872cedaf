package unattend.document;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form that secrets have. Its pattern is tried only where one of its words stands, since texts
 * can be long and there are many of them.
 *
 * @param words in lower case
 * @param back how far before the word the pattern begins
 * @param pattern the secret is its first group; every repetition in it is bounded
 */
record SecretForm(List<String> words, int back, Pattern pattern) {
  static SecretForm of(List<String> words, String... pattern) {
    return of(words, 0, pattern);
  }

  static SecretForm of(List<String> words, int back, String... pattern) {
    String whole = String.join("", pattern);
    return new SecretForm(words, back, Pattern.compile(whole, Pattern.CASE_INSENSITIVE));
  }

  /**
   * Finds all of this form.
   *
   * @param folded the text in lower case, as long as the text
   * @param found is told where each begins and ends
   */
  void find(String text, String folded, BiConsumer<Integer, Integer> found) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (String word : words) {
      int at = folded.indexOf(word);
      while (at >= 0) {
        if (at >= back && matcher.region(at - back, text.length()).lookingAt()) {
          found.accept(matcher.start(1), matcher.end(1));
        }
        at = folded.indexOf(word, at + 1);
      }
    }
  }
}
