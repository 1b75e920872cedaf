package unattend.profile;

import java.util.Locale;

/** What no text of an answer file may hold, whatever its setting. */
final class TextChecks {
  private TextChecks() {}

  /** A line end within a password is nobody's intent, and the password is then another. */
  static void oneLine(String what, YamlScalar from, Reports reports) {
    if (from.text().indexOf('\n') >= 0 || from.text().indexOf('\r') >= 0) {
      reports.add(
          ProfileRules.VALUE,
          from.place(),
          what + " has more than one line; a secret is one line",
          "one line end at the end of a file is left out, others are not");
    }
  }

  /** XML has no way to write most control characters. */
  static void writable(String what, String text, YamlScalar from, Reports reports) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!isXml(c)) {
        reports.add(
            ProfileRules.VALUE,
            from.place(),
            String.format(
                Locale.ROOT, "%s holds the character U+%04X, which XML does not allow", what, c),
            "remove it");
        return;
      }
    }
  }

  private static boolean isXml(int c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !half && c != 0xFFFE && c != 0xFFFF;
  }
}
