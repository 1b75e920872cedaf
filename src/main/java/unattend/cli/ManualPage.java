package unattend.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import unattend.catalog.Catalog;

/** The manual page, in roff, from the same descriptions as {@code --help}. */
final class ManualPage {
  private static final String EXIT_CODES =
      """
      .TP
      .B 0
      done, nothing at or above the failing severity
      .TP
      .B 1
      findings, or a difference
      .TP
      .B 2
      wrong usage
      .TP
      .B 3
      could not do it: unreadable input, no sysprep, output not writable
      .TP
      .B 4
      sysprep ran and failed
      .TP
      .B 5
      sysprep stalled or timed out
      .TP
      .B 6
      the machine is already generalized
      """;

  private final StringBuilder page = new StringBuilder();

  String text() {
    String version = Catalog.versions().getProperty("version");
    line(".TH UNATTEND 1 \"\" \"unattend " + escaped(version) + "\"");
    line(".SH NAME");
    line("unattend \\- renders, validates and applies Windows answer files");
    line(".SH SYNOPSIS");
    line(".B unattend");
    line(".I COMMAND");
    line("\\&...");
    line(".SH COMMANDS");
    for (Commands command : Commands.values()) {
      command(command);
    }
    line(".SH EXIT STATUS");
    page.append(EXIT_CODES);
    return page.toString();
  }

  private void command(Commands command) {
    CommandSpec spec = Main.spec(command, command.create());
    line(".SS unattend " + command.word());
    line(escaped(command.summary()) + ".");
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      entry(parameter.paramLabel(), parameter.description());
    }
    for (OptionSpec option : spec.options()) {
      String names = String.join(", ", option.names());
      String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
      entry(names + value, option.description());
    }
  }

  private void entry(String head, String[] description) {
    line(".TP");
    line(".B " + escaped(head));
    line(escaped(String.join(" ", description)));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  /** Hyphens as such, and no line taken for a request. */
  private static String escaped(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
