package unattend.intent;

import java.util.Set;

/** What cmd puts around the commands that it starts, in lower case. */
final class CmdSyntax {
  private static final Shell CMD = Shell.CMD;
  private static final Set<String> TESTS = Set.of("exist", "defined", "errorlevel");

  private CmdSyntax() {}

  /** The line behind /c or /k, or nothing. */
  static String line(String text) {
    int at = Words.next(text, 0, CMD);
    while (text.startsWith("/", at)) {
      if (text.startsWith("/c", at) || text.startsWith("/k", at)) {
        return withoutOuterQuotes(text.substring(at + 2).trim());
      }
      at = Words.next(text, at, CMD);
    }
    return "";
  }

  /** As cmd does it: the first quote and the last one go, unless only a path is in quotes. */
  private static String withoutOuterQuotes(String line) {
    int last = line.lastIndexOf('"');
    if (!line.startsWith("\"")) {
      return line;
    }
    boolean path = last > 0 && line.indexOf('"', 1) == last && last + 1 < line.length();
    if (path || last == 0) {
      return path ? line : line.substring(1);
    }
    return line.substring(1, last) + line.substring(last + 1);
  }

  /** What start starts: its switches left out, and its title, which is the first text in quotes. */
  static String started(String text) {
    int at = Words.next(text, 0, CMD);
    boolean titled = false;
    while (text.startsWith("/", at) || (!titled && text.startsWith("\"", at))) {
      titled |= text.startsWith("\"", at);
      String option = text.substring(at, Words.end(text, at, CMD));
      at = Words.next(text, at, CMD);
      if (Set.of("/d", "/affinity", "/node").contains(option)) {
        at = Words.next(text, at, CMD);
      }
    }
    return text.substring(at);
  }

  /** The command without what may stand before it: brackets, conditions, loops. */
  static String command(String text) {
    int at = 0;
    int next = behindPrefix(text, at);
    while (next > at) {
      at = next;
      next = behindPrefix(text, at);
    }
    int end = text.length();
    while (end > at && text.charAt(end - 1) == ')' && text.indexOf('(', at) < 0) {
      end--;
    }
    return text.substring(at, end).trim();
  }

  private static int behindPrefix(String text, int at) {
    if (at < text.length() && "@() ".indexOf(text.charAt(at)) >= 0) {
      return at + 1;
    }
    if (text.startsWith("else ", at)) {
      return Words.next(text, at, CMD);
    }
    if (text.startsWith("if ", at)) {
      return behindCondition(text, Words.next(text, at, CMD));
    }
    int body = text.startsWith("for ", at) ? text.indexOf(" do ", at) : -1;
    return body < 0 ? at : body + " do ".length();
  }

  private static int behindCondition(String text, int from) {
    int at = from;
    String word = text.substring(at, Words.end(text, at, CMD));
    while (word.equals("/i") || word.equals("not")) {
      at = Words.next(text, at, CMD);
      word = text.substring(at, Words.end(text, at, CMD));
    }
    int words = word.contains("==") && !word.endsWith("==") ? 1 : 3;
    if (TESTS.contains(word) || (word.endsWith("==") && word.length() > 2)) {
      words = 2;
    }
    for (int i = 0; i < words; i++) {
      at = Words.next(text, at, CMD);
    }
    return at;
  }
}
