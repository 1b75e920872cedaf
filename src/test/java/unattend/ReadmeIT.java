package unattend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * What README shows is what the built launcher prints: each line of a {@code console} block that
 * starts with {@code $} is run, and what follows it is compared. {@code -Dgolden.update=true}
 * writes the output anew.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "README's commands are for a POSIX shell")
class ReadmeIT {
  private static final Path README = Path.of("README.md");

  @Test
  void everyCommandPrintsWhatReadmeSays() throws Exception {
    String text = Files.readString(README);
    StringBuilder real = new StringBuilder();
    boolean console = false;
    for (String line : text.lines().toList()) {
      boolean fence = line.startsWith("```");
      if (fence) {
        console = line.equals("```console");
      }
      if (fence || !console) {
        real.append(line).append('\n');
      } else if (line.startsWith("$ ")) {
        real.append(line).append('\n').append(output(line.substring(2)));
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(README, real);
    } else {
      assertEquals(real.toString(), text, "README shows other output than the program prints");
    }
  }

  @Test
  void namesEveryCommand() throws Exception {
    String readme = Files.readString(README);
    List<String> missing = new ArrayList<>();
    for (String line : output("unattend --help").lines().toList()) {
      if (line.startsWith("  ")) {
        String command = line.trim().split("\\s+", 2)[0];
        if (!readme.contains("unattend " + command)) {
          missing.add(command);
        }
      }
    }
    assertEquals(List.of(), missing, "README says nothing of these commands");
  }

  @Test
  void holdsNoPathOfAMachine() throws IOException {
    String readme = Files.readString(README);
    assertFalse(readme.contains("/home/"));
    assertFalse(readme.contains(Path.of("").toAbsolutePath().toString()));
    assertTrue(readme.contains("mvn verify"));
  }

  /** Standard output and standard error of a command, each ended by a line end. */
  private static String output(String command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
    String bin = Path.of("target/dist/bin").toAbsolutePath().toString();
    builder.environment().merge("PATH", bin, (path, ours) -> ours + ":" + path);
    builder.environment().put("NO_COLOR", "1");
    Process process = builder.start();
    process.getOutputStream().close();
    try (InputStream in = process.getInputStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
  }
}
