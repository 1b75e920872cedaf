package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of fault in a profile is told as: {@code NAME.yaml} and {@code NAME.out}. */
final class ProfileCasesTest {
  private static final Path CASES = Path.of("src/test/resources/profile");

  static List<Path> profiles() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void isTold(Path profile) throws IOException {
    Run run = Run.of("render", profile.toString(), "-o", "-");
    String told = "exit " + run.exitCode() + "\n" + ours(run.err());
    assertFalse(told.contains("Canary-Secret"), told);
    Golden.check(Path.of(profile.toString().replace(".yaml", ".out")), told);
  }

  /** Findings of other areas with place and name only: their words are tested elsewhere. */
  private static String ours(String err) {
    StringBuilder told = new StringBuilder();
    boolean other = false;
    for (String line : err.split("\n")) {
      boolean finding = line.startsWith(CASES.toString()) && line.endsWith("]");
      other = finding ? !line.contains("[profile-") : other && line.startsWith(" ");
      if (finding && other) {
        String[] parts = line.split(": ", 3);
        told.append(parts[0] + ": " + parts[1] + ": … " + line.substring(line.lastIndexOf('[')));
        told.append('\n');
      } else if (!other) {
        told.append(line).append('\n');
      }
    }
    return told.toString();
  }

  @Test
  void everyCaseHasItsProfile() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      List<String> lonely =
          files
              .map(Path::toString)
              .filter(name -> name.endsWith(".out"))
              .filter(name -> !Files.exists(Path.of(name.replace(".out", ".yaml"))))
              .toList();
      assertEquals(List.of(), lonely);
    }
  }
}
