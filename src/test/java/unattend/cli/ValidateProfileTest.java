package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code validate} on profiles: what render would say, and nothing is written. */
final class ValidateProfileTest {
  private static final String HEAD = "profile: 1\ntarget: {arch: amd64, windows: 11-24H2}\n";
  private static final String USE =
      "use: sysprep\nsysprep: {mode: oobe, generalize: true, then: shutdown}\n";

  @TempDir Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void faultsOfTheAnswerFileHaveTheirPlaceInTheProfile() throws IOException {
    String file = write("p.yaml", HEAD + USE + "identity: {computer-name: WORKSTATION-000001}\n");
    Run run = Run.of("validate", file);
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains(file + ":5:27: error: "), run.out());
    assertTrue(run.out().contains("[computer-name-length]"), run.out());
    try (var files = Files.list(folder)) {
      assertEquals(List.of(Path.of(file)), files.toList());
    }
  }

  @Test
  void aLayerIsReportedUnderItsOwnName() throws IOException {
    String layer = write("layer.yaml", "locale: {ui-language: en-UGB-x!}\n");
    String file = write("p.yaml", HEAD + USE + "extends: [layer.yaml]\n");
    Run run = Run.of("validate", "--format", "json", file);
    assertEquals(1, run.exitCode());
    int own = run.out().indexOf("{\"file\":\"" + file + "\"");
    int other = run.out().indexOf("{\"file\":\"" + layer + "\"");
    assertTrue(own > 0 && other > own, run.out());
    assertTrue(run.out().substring(other).contains("\"line\":1,\"column\":23"), run.out());
    assertFalse(run.out().substring(own, other).contains("\"rule\""), run.out());
  }

  @Test
  void profilesAndAnswerFilesAreCheckedInOneRun() throws IOException {
    String file =
        write("p.YML", HEAD + USE + "accounts: {administrator: {password: \"${env:A}\"}}");
    String other = write("unattend.xml", "<unattend xmlns='urn:schemas-microsoft-com:unattend'/>");
    Run unset = Run.of("validate", "--format", "json", other, file);
    assertTrue(unset.out().contains("profile-variable-unset"), unset.out());
    assertTrue(unset.out().contains("\"files\":2"), unset.out());
    Run set = Run.with(Map.of("A", "Kanari3n"), "validate", "--format", "json", other, file);
    assertFalse(set.out().contains("profile-variable-unset"), set.out());
    assertFalse(set.out().contains("Kanari3n"), set.out());
  }

  @Test
  void whatIsIgnoredIsLeftOut() throws IOException {
    String file = write("p.yaml", HEAD + USE + "identity: {computer-name: WORKSTATION-000001}\n");
    Run run = Run.of("validate", "--ignore", "computer-name-length", file);
    assertEquals(0, run.exitCode(), run.out());
  }

  @Test
  void aProfileThatIsNotThereIsSaidSo() {
    Run run = Run.of("validate", folder.resolve("none.yaml").toString());
    assertEquals(3, run.exitCode());
    assertEquals(1, run.err().lines().filter(line -> line.contains("none.yaml")).count());
  }
}
