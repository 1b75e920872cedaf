package unattend.intent;

import java.util.ArrayList;
import java.util.List;

/** The words of a command line. */
final class Words {
  /** What stands between the words of a command line, whoever reads it. */
  private static final String SEPARATORS = " \t\r\n\"'`;,&|()<>=@^";

  private Words() {}

  /** The words as the shell takes them: parted by blanks, quotes left out. */
  static List<String> of(String text, Shell shell) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at, shell);
      if (end > at) {
        words.add(unquoted(text.substring(at, end), shell));
      }
      at = end + 1;
    }
    return words;
  }

  /** Where the word that begins at an index ends; blanks inside quotes belong to it. */
  static int end(String text, int from, Shell shell) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && Character.isWhitespace(c)) {
        return i;
      }
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && shell.isQuote(c)) {
        quote = c;
      }
    }
    return text.length();
  }

  /** Where the next word begins. */
  static int next(String text, int from, Shell shell) {
    int at = end(text, from, shell);
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static String unquoted(String word, Shell shell) {
    String plain = word.replace("\"", "");
    return shell == Shell.POWERSHELL ? plain.replace("'", "") : plain;
  }

  /** True if one of the words, folders and ".exe" left out, is the program. */
  static boolean name(String text, String program) {
    int from = text.indexOf(program);
    while (from >= 0) {
      int end = from + program.length();
      if (startsName(text, from) && endsName(text, end)) {
        return true;
      }
      from = text.indexOf(program, end);
    }
    return false;
  }

  private static boolean startsName(String text, int index) {
    return index == 0
        || text.charAt(index - 1) == '\\'
        || text.charAt(index - 1) == '/'
        || isSeparator(text, index - 1);
  }

  private static boolean endsName(String text, int index) {
    return endsWord(text, index) || (text.startsWith(".exe", index) && endsWord(text, index + 4));
  }

  private static boolean endsWord(String text, int index) {
    return index == text.length() || isSeparator(text, index);
  }

  private static boolean isSeparator(String text, int index) {
    return SEPARATORS.indexOf(text.charAt(index)) >= 0;
  }

  /** True if a word is exactly this one, such as a switch. */
  static boolean has(String text, String word) {
    int from = text.indexOf(word);
    while (from >= 0) {
      int end = from + word.length();
      if ((from == 0 || isSeparator(text, from - 1)) && endsWord(text, end)) {
        return true;
      }
      from = text.indexOf(word, end);
    }
    return false;
  }
}
