package unattend.intent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * One of the commands that a line starts, in lower case.
 *
 * @param program the name of the program or cmdlet; nothing for a mere text of PowerShell
 * @param text the command from its program on, without redirections
 * @param target the file that the output goes to, or nothing
 * @param powerShell true if PowerShell reads the command
 * @param wraps true if it only starts other commands, which are then found beside it
 */
public record StartedCommand(
    String program, String text, String target, boolean powerShell, boolean wraps) {
  private static final Set<String> WRITERS = Set.of("set-content", "add-content", "out-file");
  private static final Set<String> SPEAKERS = Set.of("", "echo", "rem", "write-output");
  private static final Set<String> SWITCHES =
      Set.of("-append", "-confirm", "-force", "-noclobber", "-nonewline", "-passthru", "-recurse");
  private static final List<String> RESTARTS =
      List.of("/r", "/s", "/g", "/p", "/sg", "-r", "-s", "-g", "-p", "-sg");

  public List<String> words() {
    return Words.of(text, powerShell ? Shell.POWERSHELL : Shell.CMD);
  }

  /** True if a word, quotes around it not counted, is exactly this one, such as a switch. */
  public boolean hasWord(String word) {
    return Words.has(text, word);
  }

  public boolean hasWord(List<String> words) {
    for (String word : words) {
      if (hasWord(word)) {
        return true;
      }
    }
    return false;
  }

  public boolean holds(String lowerCase) {
    return text.contains(lowerCase);
  }

  /** True if it changes nothing but the file that its words are written to. */
  public boolean isText() {
    return SPEAKERS.contains(program) || WRITERS.contains(program);
  }

  /** The file that the output or the words go to, or nothing. */
  public String file() {
    return WRITERS.contains(program) ? values("path").get(0) : target;
  }

  /** The commands in the words that it writes, if they are for cmd. */
  public List<StartedCommand> written() {
    String words =
        switch (program) {
          case "echo" -> text.substring(Math.min("echo ".length(), text.length()));
          case "set-content", "add-content" -> values("path", "value").get(1);
          case "" -> Words.unquoted(text, Shell.POWERSHELL);
          default -> "";
        };
    return CommandReader.script(words);
  }

  /** What the parameters of a cmdlet are given, by their names or by their places. */
  public List<String> values(String... parameters) {
    List<String> values = new ArrayList<>(Collections.nCopies(parameters.length, ""));
    List<String> unnamed = new ArrayList<>();
    List<String> words = words();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      boolean hasValue = word.startsWith("-") && !SWITCHES.contains(word) && !word.contains(":");
      String value = hasValue && i + 1 < words.size() ? words.get(i + 1) : "";
      int place = place(word, parameters);
      if (place >= 0) {
        values.set(place, value);
      } else if (!word.startsWith("-")) {
        unnamed.add(word);
      }
      i += hasValue ? 1 : 0;
    }
    int next = 0;
    for (int i = 0; i < parameters.length; i++) {
      if (values.get(i).isEmpty() && next < unnamed.size()) {
        values.set(i, unnamed.get(next++));
      }
    }
    return values;
  }

  /** Parameters may be shortened; all paths, such as -LiteralPath, count as one. */
  private static int place(String word, String... parameters) {
    for (int i = 0; i < parameters.length; i++) {
      String name = "-" + parameters[i];
      boolean path = parameters[i].equals("path") && word.endsWith("path");
      if (word.startsWith("-") && (path || (word.length() > 1 && name.startsWith(word)))) {
        return i;
      }
    }
    return -1;
  }

  /** True if it restarts or stops the machine it runs on. */
  public boolean restarts() {
    return switch (program) {
      case "shutdown" -> hasWord(RESTARTS);
      case "wpeutil" -> hasWord("reboot") || hasWord("shutdown");
      case "restart-computer", "stop-computer" -> true;
      default -> false;
    };
  }
}
