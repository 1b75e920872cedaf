package unattend.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.document.Command;
import unattend.document.Element;

/**
 * A command at its place, with its text made ready for looking into.
 *
 * @param text as written, blanks around it left out
 * @param folded the text in lower case
 */
public record CommandUse(ComponentUse use, Command command, String text, String folded) {
  /** What stands between the words of a command line. */
  private static final String SEPARATORS = " \t\r\n\"'`;,&|()<>=@^";

  /** All of a file: component by component, list by list. */
  public static List<CommandUse> all(CheckContext context) {
    return context.contents().once(CommandUse.class, () -> find(context));
  }

  private static List<CommandUse> find(CheckContext context) {
    List<CommandUse> commands = new ArrayList<>();
    for (String name : List.of(Components.SETUP, Components.DEPLOYMENT, Components.SHELL_SETUP)) {
      for (ComponentUse use : context.contents().components(name)) {
        for (Command command : Command.of(use.element())) {
          commands.add(of(use, command));
        }
      }
    }
    return commands;
  }

  public static CommandUse of(ComponentUse use, Command command) {
    String text = command.text();
    return new CommandUse(use, command, text, text.toLowerCase(Locale.ROOT));
  }

  /** The element whose text is the command line. */
  public Element line() {
    return command.line();
  }

  public boolean isIn(Pass pass) {
    return use.isIn(pass);
  }

  /** True if the command line holds these characters, letter case ignored. */
  public boolean holds(String lowerCase) {
    return folded.contains(lowerCase);
  }

  /** True if one of the words, folders and ".exe" left out, is the program. */
  public boolean names(String program) {
    int from = folded.indexOf(program);
    while (from >= 0) {
      int end = from + program.length();
      if (startsName(from) && endsName(end)) {
        return true;
      }
      from = folded.indexOf(program, end);
    }
    return false;
  }

  private boolean startsName(int index) {
    return index == 0
        || folded.charAt(index - 1) == '\\'
        || folded.charAt(index - 1) == '/'
        || isSeparator(index - 1);
  }

  private boolean endsName(int index) {
    return index == folded.length()
        || isSeparator(index)
        || (folded.startsWith(".exe", index)
            && (index + 4 == folded.length() || isSeparator(index + 4)));
  }

  private boolean isSeparator(int index) {
    return SEPARATORS.indexOf(folded.charAt(index)) >= 0;
  }

  /** True if a word of the command line is exactly this one, such as a switch. */
  public boolean hasWord(String word) {
    int from = folded.indexOf(word);
    while (from >= 0) {
      int end = from + word.length();
      boolean starts = from == 0 || isSeparator(from - 1);
      if (starts && (end == folded.length() || isSeparator(end))) {
        return true;
      }
      from = folded.indexOf(word, end);
    }
    return false;
  }

  /** The first word in lower case: folders, quotes and ".exe" left out. */
  public String program() {
    boolean quoted = folded.startsWith("\"");
    int end = quoted ? folded.indexOf('"', 1) : blank();
    String first = folded.substring(quoted ? 1 : 0, end < 0 ? folded.length() : end);
    String name = first.substring(Math.max(first.lastIndexOf('\\'), first.lastIndexOf('/')) + 1);
    return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
  }

  private int blank() {
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isWhitespace(folded.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** True if it restarts or stops the machine it runs on. */
  public boolean restarts() {
    boolean shutdown =
        names("shutdown")
            && List.of("/r", "/s", "/g", "-r", "-s", "-g").stream().anyMatch(this::hasWord);
    boolean pe = names("wpeutil") && (hasWord("reboot") || hasWord("shutdown"));
    return shutdown || pe || names("restart-computer") || names("stop-computer");
  }
}
