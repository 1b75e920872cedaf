package unattend.intent;

import java.util.ArrayList;
import java.util.List;

/** Parts a text at the signs by which its shell joins commands, and takes redirections out. */
final class ShellText {
  /** One command, and the file that its output is written to, or nothing. */
  record Part(String text, String target) {}

  private static final List<String> NOWHERE = List.of("", "nul", "$null");

  private final String text;
  private final Shell shell;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private String target = "";
  private int at;

  private ShellText(String text, Shell shell) {
    this.text = text;
    this.shell = shell;
  }

  static List<Part> parts(String text, Shell shell) {
    ShellText split = new ShellText(text, shell);
    while (split.at < text.length()) {
      split.step();
    }
    split.end();
    return split.parts;
  }

  private void step() {
    char c = text.charAt(at);
    if (shell.isEscape(c)) {
      at++;
      take(Math.min(at + 1, text.length()));
    } else if (shell.isQuote(c)) {
      int close = text.indexOf(c, at + 1);
      take(close < 0 ? text.length() : close + 1);
    } else if (c == '>' || (c == '<' && shell == Shell.CMD)) {
      redirection(c);
    } else if (shell.isEnd(c) || text.startsWith("&&", at) || isElse()) {
      end();
      at += text.startsWith("&&", at) ? 2 : 1;
    } else {
      take(at + 1);
    }
  }

  private boolean isElse() {
    return shell == Shell.CMD && text.startsWith(") else ", at);
  }

  private void take(int end) {
    part.append(text, at, end);
    at = end;
  }

  private void end() {
    String command = part.toString().trim();
    if (!command.isEmpty() || !target.isEmpty()) {
      parts.add(new Part(command, target));
    }
    part.setLength(0);
    target = "";
  }

  private void redirection(char sign) {
    char stream = stream();
    while (at < text.length() && text.charAt(at) == sign) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '&') {
      at = Math.min(at + 2, text.length());
      return;
    }
    String file = file();
    boolean output = sign == '>' && (stream == '1' || stream == '*');
    if (output && !NOWHERE.contains(file)) {
      target = file;
    }
  }

  /** The number before the sign, which is no argument; 1 if there is none. */
  private char stream() {
    int last = part.length() - 1;
    boolean alone = last == 0 || (last > 0 && Character.isWhitespace(part.charAt(last - 1)));
    if (alone && "123456*".indexOf(part.charAt(last)) >= 0) {
      char stream = part.charAt(last);
      part.setLength(last);
      return stream;
    }
    return '1';
  }

  private String file() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int start = at;
    while (at < text.length() && !isEndOfFile(text.charAt(at))) {
      int close = shell.isQuote(text.charAt(at)) ? text.indexOf(text.charAt(at), at + 1) : at;
      at = close < 0 ? text.length() : close + 1;
    }
    part.append(' ');
    return Words.unquoted(text.substring(start, at), shell);
  }

  private boolean isEndOfFile(char c) {
    return Character.isWhitespace(c) || "<>()".indexOf(c) >= 0 || shell.isEnd(c);
  }
}
