package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completions and the manual page know every command and option. */
class ShellFilesTest {
  @TempDir private Path folder;

  @Test
  void knowEveryOption() throws IOException {
    ShellFiles.main(new String[] {folder.toString()});
    String completion = Files.readString(folder.resolve("bash-completion/completions/unattend"));
    String manual = Files.readString(folder.resolve("man/man1/unattend.1")).replace("\\-", "-");
    List<String> missing = new ArrayList<>();
    for (Commands command : Commands.values()) {
      assertTrue(manual.contains("\n.SS unattend " + command.word() + "\n"), command.word());
      for (String option : Main.spec(command, command.create()).optionsMap().keySet()) {
        if (!completion.contains("'" + option + "'") || !manual.contains(option)) {
          missing.add(command.word() + " " + option);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void noLineOfTheManualIsTakenForARequest() {
    for (String line : new ManualPage().text().lines().toList()) {
      assertTrue(!line.startsWith(".") || line.matches("\\.(TH|SH|SS|TP|B|I)\\b.*"), line);
    }
  }
}
