package unattend.document;

/** A cheap look that spares most texts the patterns of {@link SecretForms}. */
final class SecretHint {
  private static final int SHORTEST = 8;

  private SecretHint() {}

  /** False only if none of the patterns would find anything. */
  static boolean isIn(String text) {
    if (text.length() < SHORTEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (isAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(String text, int i) {
    return switch (text.charAt(i)) {
      case 'p', 'P' -> isSwitch(text, i) || is(text, i, "pass") || is(text, i, "pwd");
      case 'n', 'N' -> is(text, i, "net") && isNetCommand(text, i + 3);
      case 'u', 'U' -> isSwitch(text, i) && (is(text, i, "u ") || is(text, i, "user"));
      case 's', 'S' -> is(text, i, "securestring") || is(text, i, "schtasks");
      case 'e', 'E' ->
          isSwitch(text, i)
              && (is(text, i + 1, "c") || is(text, i + 1, "nc") || is(text, i + 1, " "));
      case 'k', 'K' -> is(text, i, "kennwort") || is(text, i, "keymaterial") || is(text, i, "key=");
      case 'c', 'C' -> is(text, i, "credential");
      case 'a', 'A' -> is(text, i, "autologon");
      case 'b', 'B' -> is(text, i, "bearer");
      case 'm', 'M' -> is(text, i, "manage-bde");
      case ':' -> is(text, i, "://") && (text.indexOf('@', i) > 0 || text.indexOf('+', i) > 0);
      case '-' -> is(text, i + 6, "-") || is(text, i + 7, "-");
      default -> false;
    };
  }

  /** True if "user" or "use" follows, be it behind "1", ".exe" or a quote. */
  private static boolean isNetCommand(String text, int at) {
    int i = at;
    while (i < text.length() && "1.exEX\" \t".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i > at && is(text, i, "us");
  }

  private static boolean isSwitch(String text, int at) {
    return at > 0 && (text.charAt(at - 1) == '-' || text.charAt(at - 1) == '/');
  }

  /** Most words differ at their end already, which is cheaper to see. */
  private static boolean is(String text, int at, String word) {
    int last = at + word.length() - 1;
    return last < text.length()
        && Character.toLowerCase(text.charAt(last)) == word.charAt(word.length() - 1)
        && text.regionMatches(true, at, word, 0, word.length());
  }
}
