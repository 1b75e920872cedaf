package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples render to exactly the answer files that stand beside them, without a complaint. */
final class SamplesTest {
  private static final Map<String, String> SECRETS =
      Map.of(
          "ADMIN_PASSWORD", "Sample-Admin-1",
          "HELPDESK_PASSWORD", "Sample-Helpdesk-1",
          "AUDIT_PASSWORD", "Sample-Audit-1",
          "DRIVER_SHARE_PASSWORD", "Sample-Drivers-1",
          "KIOSK_PASSWORD", "Sample-Kiosk-1",
          "JOIN_PASSWORD", "Sample-Join-1",
          "PRODUCT_KEY", "VK7JG-NPHTM-C97JM-9MPGT-3V66T");

  private static final Pattern WARNING = Pattern.compile(": warning: .*\\[([a-z0-9-]+)]");

  static List<Path> samples() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("samples"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("profile.yaml")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void rendersToItsAnswerFile(Path sample) throws IOException {
    Run run = Run.with(SECRETS, "render", sample.resolve("profile.yaml").toString());
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of(), unexplained(run.err(), sample));
    Golden.check(sample.resolve("unattend.xml"), run.out());
    assertTrue(run.out().chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 127)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void answerFileIsValid(Path sample) throws IOException {
    Run run = Run.of("validate", sample.resolve("unattend.xml").toString());
    assertEquals(0, run.exitCode(), run.out());
    assertEquals(List.of(), unexplained(run.out(), sample));
  }

  /** Warnings whose name the profile does not speak of: it has to say why it does with them. */
  private static List<String> unexplained(String report, Path sample) throws IOException {
    String profile = Files.readString(sample.resolve("profile.yaml"));
    return WARNING
        .matcher(report)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !profile.contains(name))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void saysWhichVariablesAreMissing(Path sample) {
    Run run = Run.of("render", sample.resolve("profile.yaml").toString());
    assertEquals(1, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().contains("[profile-variable-unset]"), run.err());
    assertFalse(run.err().contains("Sample-"), run.err());
  }
}
