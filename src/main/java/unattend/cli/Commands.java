package unattend.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sub-commands by name. */
enum Commands {
  RENDER("make an answer file of a profile"),
  NEW("a commented profile to start from"),
  IMPORT("make a profile of an answer file"),
  VALIDATE("check answer files"),
  PLAN("what an answer file will do, in the order of Windows"),
  DIFF("what two answer files mean differently"),
  REDACT("a copy of an answer file without its secrets"),
  SYSPREP("check an answer file and run sysprep with it"),
  PREFLIGHT("what of this machine would stop sysprep or spoil the image"),
  LOGS("what went wrong, from the logs of Windows Setup and sysprep"),
  EXPLAIN("all that is known of a finding, a component or a setting"),
  LIST("what the tool knows: rules, components, settings, keys");

  private final String summary;

  Commands(String summary) {
    this.summary = summary;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String summary() {
    return summary;
  }

  /** A new one; only the command asked for is ever made. */
  Command create() {
    return switch (this) {
      case RENDER -> new RenderCommand();
      case NEW -> new NewCommand();
      case IMPORT -> new ImportCommand();
      case VALIDATE -> new ValidateCommand();
      case PLAN -> new PlanCommand();
      case DIFF -> new DiffCommand();
      case REDACT -> new RedactCommand();
      case SYSPREP -> new SysprepCommand();
      case PREFLIGHT -> new PreflightCommand();
      case LOGS -> new LogsCommand();
      case EXPLAIN -> new ExplainCommand();
      case LIST -> new ListCommand();
    };
  }

  static Optional<Commands> of(String word) {
    for (Commands command : values()) {
      if (command.word().equals(word)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Commands::word).toList();
  }
}
