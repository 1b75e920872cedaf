package unattend.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import unattend.catalog.Pass;
import unattend.check.ComponentUse;
import unattend.check.Placeholder;
import unattend.check.Use;
import unattend.document.Element;
import unattend.intent.AccountSource;
import unattend.intent.CommandUse;

/** What the file alone cannot tell. */
final class Unknowns {
  private static final List<String> DISK_PROGRAMS =
      List.of("diskpart", "dism", "format", "clear-disk", "initialize-disk", "new-partition");

  private final Reading reading;

  Unknowns(Reading reading) {
    this.reading = reading;
  }

  List<String> all(List<String> notCovered) {
    List<String> unknown = new ArrayList<>();
    commands(unknown);
    int placeholders = placeholders();
    if (placeholders > 0) {
      unknown.add(
          counted(placeholders, "value is a placeholder", "values are placeholders")
              + " that a template fills in later");
    }
    if (!notCovered.isEmpty()) {
      unknown.add(
          "what these components do, which no table knows: " + String.join(", ", notCovered));
    }
    if (!reading.whole().file().complete()) {
      unknown.add("what stands behind the place at which the file breaks off");
    }
    if (reading.use() == Use.SYSPREP) {
      unknown.add(
          "what the image brings with it: accounts, programs, settings, scripts of its own");
    } else if (reading.installs()) {
      unknown.add("which disk has which number on a machine, and what else the media bring");
    } else if (reading.use() == Use.DISM) {
      unknown.add("whether the image keeps the file for its other passes");
    }
    unknown.add("in which order Windows takes the components of one pass");
    return unknown;
  }

  private void commands(List<String> unknown) {
    List<CommandUse> commands = CommandUse.all(reading.applied());
    if (commands.isEmpty()) {
      return;
    }
    unknown.add(
        commands.size() == 1
            ? "what the command does, beyond the words it is written with"
            : "what the "
                + commands.size()
                + " commands do, beyond the words they are written with");
    if (changesDisks(reading)) {
      unknown.add("what commands in windowsPE do to disks; at least one names a program for that");
    }
    if (AccountSource.isChangedByCommand(reading.applied())) {
      unknown.add("which accounts commands make or change; at least one seems to");
    }
    if (commands.stream().anyMatch(command -> command.starts("sysprep"))) {
      unknown.add("where sysprep leads that a command starts");
    }
    boolean scripts = commands.stream().anyMatch(Unknowns::startsScript);
    if (scripts) {
      unknown.add("what is in the scripts that commands start");
    }
  }

  /** True if a command of the first pass names a program that partitions or formats. */
  static boolean changesDisks(Reading reading) {
    return CommandUse.all(reading.applied()).stream()
        .anyMatch(
            command ->
                command.isIn(Pass.WINDOWS_PE) && DISK_PROGRAMS.stream().anyMatch(command::names));
  }

  private static boolean startsScript(CommandUse command) {
    return List.of(".ps1", ".cmd", ".bat", ".vbs", ".sh").stream().anyMatch(command::holds);
  }

  private int placeholders() {
    return reading.applied().contents().components().stream()
        .map(ComponentUse::element)
        .mapToInt(Unknowns::placeholders)
        .sum();
  }

  private static int placeholders(Element element) {
    if (element.children().isEmpty()) {
      return Placeholder.in(element.text()) && !isCommand(element) ? 1 : 0;
    }
    return element.children().stream().mapToInt(Unknowns::placeholders).sum();
  }

  /** Variables of the command line look like placeholders. */
  private static boolean isCommand(Element element) {
    String name = element.name().toLowerCase(Locale.ROOT);
    return name.equals("path") || name.equals("commandline");
  }

  private static String counted(int count, String one, String many) {
    return count == 1 ? "1 " + one : count + " " + many;
  }
}
