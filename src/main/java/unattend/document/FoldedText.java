package unattend.document;

/**
 * A text in lower case, unit by unit, so that places stay what they are. Most words that are looked
 * for are not in it, which the pairs of its letters tell sooner than a search.
 */
final class FoldedText {
  private static final int PAIRS = 1024;

  private final String text;
  private final long[] pairs = new long[PAIRS / Long.SIZE];

  FoldedText(String original) {
    char[] units = original.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = Character.toLowerCase(units[i]);
      if (i > 0) {
        int pair = pair(units[i - 1], units[i]);
        pairs[pair / Long.SIZE] |= 1L << pair;
      }
    }
    text = new String(units);
  }

  /** Where a word in lower case stands from there on; negative if nowhere. */
  int indexOf(String word, int from) {
    return mayHold(word) ? text.indexOf(word, from) : -1;
  }

  private boolean mayHold(String word) {
    for (int i = 1; i < word.length(); i++) {
      int pair = pair(word.charAt(i - 1), word.charAt(i));
      if ((pairs[pair / Long.SIZE] & 1L << pair) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int pair(char first, char second) {
    return (first * 31 + second) % PAIRS;
  }
}
