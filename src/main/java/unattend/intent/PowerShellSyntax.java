package unattend.intent;

import java.util.Map;
import java.util.Set;

/** What PowerShell puts around the commands that it starts, in lower case. */
final class PowerShellSyntax {
  private static final Shell SHELL = Shell.POWERSHELL;
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("ac", "add-content"),
          Map.entry("iex", "invoke-expression"),
          Map.entry("ni", "new-item"),
          Map.entry("ri", "remove-item"),
          Map.entry("rm", "remove-item"),
          Map.entry("rp", "remove-itemproperty"),
          Map.entry("saps", "start-process"),
          Map.entry("sc", "set-content"),
          Map.entry("sp", "set-itemproperty"),
          Map.entry("start", "start-process"));
  private static final Set<String> VALUED =
      Set.of("-verb", "-windowstyle", "-workingdirectory", "-credential");

  private PowerShellSyntax() {}

  static String cmdlet(String word) {
    return ALIASES.getOrDefault(word, word);
  }

  /** The script of a command line of powershell; a script file is called in it. */
  static String script(String text) {
    int at = Words.next(text, 0, Shell.NONE);
    while (text.startsWith("-", at) || text.startsWith("/", at)) {
      String option = text.substring(at + 1, Words.end(text, at, Shell.NONE));
      at = Words.next(text, at, Shell.NONE);
      if (isShort(option, "command")) {
        return unquoted(text.substring(at));
      } else if (isShort(option, "file")) {
        return "& " + text.substring(at);
      } else if (isShort(option, "encodedcommand") || option.equals("ec")) {
        return "";
      } else if (hasValue(option)) {
        at = Words.next(text, at, Shell.NONE);
      }
    }
    return unquoted(text.substring(at));
  }

  private static boolean isShort(String option, String name) {
    return !option.isEmpty() && name.startsWith(option);
  }

  private static boolean hasValue(String option) {
    return !option.startsWith("no") && !Set.of("sta", "mta", "login").contains(option);
  }

  /** As a program gets its arguments: quotes gone, those with a backslash before them kept. */
  private static String unquoted(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\\"", i)) {
        i++;
        plain.append('"');
      } else if (text.charAt(i) != '"') {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  /** The command without the variable that takes what it returns. */
  static String command(String text) {
    int sign = text.startsWith("$") || text.startsWith("[") ? text.indexOf('=') : -1;
    if (sign > 0 && text.substring(0, sign).trim().indexOf(' ') < 0) {
      return text.substring(sign + 1).trim();
    }
    return text.startsWith("return ") ? text.substring("return ".length()).trim() : text;
  }

  /** True if a command is called by an operator, so that a text in quotes is its name. */
  static boolean isCall(String text) {
    return text.startsWith("&") || text.startsWith(". ");
  }

  /** What Start-Process starts, as a command line. */
  static String started(String text) {
    int at = Words.next(text, 0, SHELL);
    while (text.startsWith("-", at)) {
      String option = text.substring(at, Words.end(text, at, SHELL));
      at = Words.next(text, at, SHELL);
      if (VALUED.contains(option)) {
        at = Words.next(text, at, SHELL);
      }
    }
    int end = Words.end(text, at, SHELL);
    String program = Words.unquoted(text.substring(at, end), SHELL);
    String arguments = text.substring(end).replace("-argumentlist", "").replace(',', ' ');
    return program.isEmpty() ? "" : '"' + program + '"' + Words.unquoted(arguments, SHELL);
  }
}
