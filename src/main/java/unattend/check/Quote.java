package unattend.check;

import unattend.diagnostic.OneLine;

/** Shortens a value of the user's to what a message can bear. */
final class Quote {
  static final int LONGEST = 60;

  private Quote() {}

  /** Each run of white space as one blank. */
  static String of(String text) {
    return OneLine.shortened(text.strip().replaceAll("\\s+", " "), LONGEST);
  }
}
