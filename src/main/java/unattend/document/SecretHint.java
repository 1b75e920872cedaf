package unattend.document;

/** A cheap look that spares most texts the patterns of {@link SecretForms}. */
final class SecretHint {
  private static final int SHORTEST = 8;

  /** User and password in an address, as {@link SecretForms} bounds them. */
  private static final int LONGEST_USER = 300;

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
      case 'p', 'P' ->
          isSwitch(text, i) || is(text, i, "pass") || is(text, i, "pw") || is(text, i, "psk");
      case 'n', 'N' -> is(text, i, "net") && isNetCommand(text, i + 3);
      case 'u', 'U' -> isSwitch(text, i) && (is(text, i, "u ") || is(text, i, "user"));
      case 's', 'S' ->
          is(text, i, "secret")
              || is(text, i, "securestring")
              || is(text, i, "schtasks")
              || is(text, i, "sig=")
              || is(text, i, "sas=");
      case 'e', 'E' -> isSwitch(text, i) ? isEncoded(text, i) : is(text, i, "eyj");
      case 'k', 'K' -> is(text, i, "kennwort") || is(text, i, "keymaterial") || is(text, i, "key=");
      case 'c', 'C' -> is(text, i, "credential");
      case 'a', 'A' ->
          is(text, i, "autologon")
              || is(text, i, "auth")
              || (is(text, i, "api") && (is(text, i + 3, "key") || is(text, i + 4, "key")));
      case 'h', 'H' -> isSwitch(text, i) && is(text, i, "hp");
      case 'r', 'R' -> is(text, i, "rasdial") || is(text, i, "runas");
      case 't', 'T' -> is(text, i, "token");
      case 'g', 'G' -> is(text, i, "ghp_") || is(text, i, "github_pat_") || is(text, i, "glpat-");
      case 'j', 'J' -> is(text, i, "joindomain");
      case 'b', 'B' -> is(text, i, "bearer");
      case 'm', 'M' -> is(text, i, "manage-bde");
      case ':' -> is(text, i, "://") && isBeforeHost(text, i);
      case '-' -> is(text, i + 6, "-") || is(text, i + 7, "-");
      default -> false;
    };
  }

  private static boolean isEncoded(String text, int i) {
    return is(text, i + 1, "c") || is(text, i + 1, "nc") || is(text, i + 1, " ");
  }

  /** True if an at sign follows not far behind. */
  private static boolean isBeforeHost(String text, int at) {
    for (int i = at; i < text.length() && i < at + LONGEST_USER; i++) {
      if (text.charAt(i) == '@') {
        return true;
      }
    }
    return false;
  }

  /** True if "user" or "use" follows, be it behind "1", ".exe", a quote or a plus in an address. */
  private static boolean isNetCommand(String text, int at) {
    int i = at;
    while (i < text.length() && "1.exEX\" \t+".indexOf(text.charAt(i)) >= 0) {
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
