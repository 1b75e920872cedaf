package unattend.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Writes what a shell wants to know of the commands: completions for bash (and zsh's bashcompinit)
 * and a manual page. The build runs it; the program never does.
 */
public final class ShellFiles {
  private ShellFiles() {}

  /**
   * Writes both.
   *
   * @param arguments the folder, laid out like {@code /usr/share}
   */
  public static void main(String[] arguments) throws IOException {
    Path share = Path.of(arguments[0]);
    CommandLine program = new CommandLine(CommandSpec.create().name("unattend"));
    for (Commands command : Commands.values()) {
      program.addSubcommand(command.word(), Main.spec(command, command.create()));
    }
    write(
        share.resolve("bash-completion/completions/unattend"),
        AutoComplete.bash("unattend", program));
    write(share.resolve("man/man1/unattend.1"), new ManualPage().text());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace("\r\n", "\n"), StandardCharsets.UTF_8);
  }
}
