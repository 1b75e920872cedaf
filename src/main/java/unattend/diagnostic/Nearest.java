package unattend.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name a person most likely meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate a few slips of the pen away from {@code word}, letter case ignored; empty if none
   * is near.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String folded = fold(word);
    int limit = folded.length() < 2 ? 0 : Math.max(1, Math.min(3, folded.length() / 4));
    String best = null;
    int bestDistance = limit + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - word.length()) < bestDistance) {
        int distance = distance(folded, fold(candidate), bestDistance);
        if (distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /**
   * Edits between two words, at most {@code enough}; swapping two neighbours counts as one (optimal
   * string alignment).
   */
  static int distance(String a, String b, int enough) {
    int leastBefore = 0;
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (Math.min(least, leastBefore) >= enough) {
        return enough;
      }
      leastBefore = least;
      beforeLast = last;
      last = row;
    }
    return Math.min(enough, last[b.length()]);
  }
}
