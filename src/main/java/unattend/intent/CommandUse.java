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
 * @param started the commands that the line starts, the one that Windows itself starts first
 */
public record CommandUse(
    ComponentUse use, Command command, String text, String folded, List<StartedCommand> started) {
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
    String folded = text.toLowerCase(Locale.ROOT);
    return new CommandUse(use, command, text, folded, CommandReader.line(folded));
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
    return Words.name(folded, program);
  }

  /** True if a word of the command line is exactly this one, such as a switch. */
  public boolean hasWord(String word) {
    return Words.has(folded, word);
  }

  /** The program that Windows starts, in lower case: folders, quotes and ".exe" left out. */
  public String program() {
    return started.get(0).program();
  }

  /** True if the program is started, be it by a shell. */
  public boolean starts(String program) {
    for (StartedCommand command : started) {
      if (command.program().equals(program)) {
        return true;
      }
    }
    return false;
  }

  /** True if it restarts or stops the machine it runs on. */
  public boolean restarts() {
    for (StartedCommand command : started) {
      if (command.restarts()) {
        return true;
      }
    }
    return false;
  }
}
