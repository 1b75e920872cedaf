package unattend.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A command that an answer file has Windows run.
 *
 * @param item the list item with its order and description
 * @param line the element that holds the command line
 */
public record Command(Kind kind, Element item, Element line) {
  /** Which list a command stands in; each is run at its own time. */
  public enum Kind {
    RUN_SYNCHRONOUS("RunSynchronous", "RunSynchronousCommand", "Path"),
    RUN_ASYNCHRONOUS("RunAsynchronous", "RunAsynchronousCommand", "Path"),
    FIRST_LOGON("FirstLogonCommands", "SynchronousCommand", "CommandLine"),
    LOGON("LogonCommands", "AsynchronousCommand", "CommandLine");

    private final String list;
    private final String item;
    private final String line;

    Kind(String list, String item, String line) {
      this.list = list;
      this.item = item;
      this.line = line;
    }

    /** The name of the list's element. */
    public String list() {
      return list;
    }
  }

  /** All commands of one component that are not blank, list by list, in the order of the file. */
  public static List<Command> of(Element component) {
    List<Command> commands = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (Element item : component.all(kind.list + "/" + kind.item)) {
        Optional<Element> line = item.child(kind.line);
        if (line.isPresent() && !line.get().isEmpty()) {
          commands.add(new Command(kind, item, line.get()));
        }
      }
    }
    return commands;
  }

  /** The number by which Windows sorts the list, if the file gives a readable one. */
  public OptionalInt order() {
    Optional<Element> order = item.child("Order");
    return order.isPresent() ? order.get().number() : OptionalInt.empty();
  }

  /** The command line without blanks around it. */
  public String text() {
    return line.trimmedText();
  }
}
