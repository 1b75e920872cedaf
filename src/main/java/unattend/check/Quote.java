package unattend.check;

/** Shortens a value of the user's to what a message can bear. */
final class Quote {
  private static final int LONGEST = 60;

  private Quote() {}

  /** Each run of white space as one blank, cut before half of a surrogate pair. */
  static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end) + "…";
  }
}
