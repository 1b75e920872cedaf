package unattend.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells which commands a line starts, those behind cmd, powershell, start and call as well. It
 * knows how shells join commands and write to files, not all that they can do: where it is not
 * sure, it leaves commands out.
 */
final class CommandReader {
  private static final int MOST = 100;
  private static final int DEEPEST = 8;
  private static final Set<String> WRAPPERS =
      Set.of("cmd", "powershell", "pwsh", "start", "call", "start-process", "invoke-expression");

  private final List<StartedCommand> found = new ArrayList<>();

  private CommandReader() {}

  /**
   * The commands of a line that Windows starts, the first program of it first.
   *
   * @param line in lower case, not blank
   */
  static List<StartedCommand> line(String line) {
    CommandReader reader = new CommandReader();
    reader.start(line, "", Shell.NONE, 0);
    return reader.found;
  }

  /** The commands of a text that cmd reads. */
  static List<StartedCommand> script(String text) {
    CommandReader reader = new CommandReader();
    reader.each(text, "", Shell.CMD, 0);
    return reader.found;
  }

  private void each(String text, String target, Shell shell, int depth) {
    for (ShellText.Part part : ShellText.parts(text, shell)) {
      String file = part.target().isEmpty() ? target : part.target();
      start(part.text(), file, shell, depth);
    }
  }

  private void start(String text, String target, Shell shell, int depth) {
    String command = command(text, shell);
    boolean called = shell == Shell.POWERSHELL && PowerShellSyntax.isCall(command);
    String rest = called ? command.substring(1).trim() : command;
    if (found.size() < MOST && (!rest.isEmpty() || !target.isEmpty())) {
      String program = program(rest, shell, called);
      boolean wraps = WRAPPERS.contains(program);
      found.add(new StartedCommand(program, rest, target, shell == Shell.POWERSHELL, wraps));
      if (wraps && depth < DEEPEST) {
        unwrap(program, rest, target, shell, depth + 1);
      }
    }
  }

  private static String command(String text, Shell shell) {
    return switch (shell) {
      case NONE -> text;
      case CMD -> CmdSyntax.command(text);
      case POWERSHELL -> PowerShellSyntax.command(text);
    };
  }

  private void unwrap(String program, String text, String target, Shell shell, int depth) {
    switch (program) {
      case "cmd" -> {
        String line = shell == Shell.POWERSHELL ? text.replace('\'', '"') : text;
        each(CmdSyntax.line(line), target, Shell.CMD, depth);
      }
      case "powershell", "pwsh" ->
          each(PowerShellSyntax.script(text), target, Shell.POWERSHELL, depth);
      case "call" -> start(behindFirst(text, shell), target, shell, depth);
      case "start" -> start(CmdSyntax.started(text), target, Shell.NONE, depth);
      case "start-process" -> start(PowerShellSyntax.started(text), target, Shell.NONE, depth);
      default ->
          each(Words.unquoted(behindFirst(text, shell), shell), target, Shell.POWERSHELL, depth);
    }
  }

  private static String behindFirst(String text, Shell shell) {
    return text.substring(Words.next(text, 0, shell));
  }

  /** The first word: folders, quotes and ".exe" left out; nothing if it is but a text. */
  private static String program(String text, Shell shell, boolean called) {
    boolean powerShell = shell == Shell.POWERSHELL;
    if (powerShell && !called && !text.isEmpty() && shell.isQuote(text.charAt(0))) {
      return "";
    }
    String word = Words.unquoted(text.substring(0, Words.end(text, 0, shell)), shell);
    if (word.length() > 4 && word.startsWith("echo") && ".:,;/([+=".indexOf(word.charAt(4)) >= 0) {
      return "echo";
    }
    String name = word.substring(Math.max(word.lastIndexOf('\\'), word.lastIndexOf('/')) + 1);
    if (name.equals("%comspec%")) {
      return "cmd";
    }
    if (name.endsWith(".exe")) {
      return name.substring(0, name.length() - 4);
    }
    return powerShell ? PowerShellSyntax.cmdlet(name) : name;
  }
}
