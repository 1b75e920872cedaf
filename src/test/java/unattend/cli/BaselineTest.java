package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
  @TempDir private Path folder;
  private Path file;
  private Path baseline;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("a.xml"), "<unattend/>");
    baseline = folder.resolve("known.json");
  }

  @Test
  void knowsFilesByWhereTheyAre() throws IOException {
    String relative = Path.of("").toAbsolutePath().relativize(file).toString();
    assertEquals(ExitCode.OK, validate("--write-baseline", relative).exitCode());
    assertTrue(Files.readString(baseline).replace(" ", "").contains("\"file\":\"a.xml\""));
    String roundabout =
        Files.createDirectory(folder.resolve("b")).resolve("..").resolve("a.xml").toString();
    for (String name : new String[] {relative, file.toString(), roundabout}) {
      Run run = validate("--baseline", name);
      assertEquals(ExitCode.OK, run.exitCode(), run.out());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"findings\": []",
        "{\"findings\": [{\"rule\": \"a\"}]}",
        "{\"findings\": [{\"file\": {}}]}",
        "{\"findings\": [], \"summary\": {}}"
      })
  void nothingElseIsTakenForOne(String text) throws IOException {
    Files.writeString(baseline, text);
    assertNone();
  }

  @Test
  void reportIsNone() throws IOException {
    Files.writeString(baseline, Run.of("validate", file.toString(), "--format", "json").out());
    assertNone();
  }

  private void assertNone() {
    Run run = validate("--baseline", file.toString());
    assertEquals(ExitCode.WORLD, run.exitCode());
    assertTrue(run.err().contains("is not a baseline written by --write-baseline"), run.err());
  }

  @Test
  void placeIsTriedBeforeTheWork() {
    baseline = folder.resolve("none").resolve("known.json");
    Run run = validate("--write-baseline", file.toString());
    assertEquals(ExitCode.WORLD, run.exitCode());
    assertTrue(run.err().contains("its folder does not exist"), run.err());
    assertEquals("", run.out());
  }

  private Run validate(String option, String name) {
    return Run.of("validate", name, option, baseline.toString());
  }
}
