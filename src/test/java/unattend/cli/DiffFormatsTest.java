package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unattend.catalog.Catalog;
import unattend.report.DiffFormat;

/** Each format of diff is held to an expected file. */
class DiffFormatsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "formats");

  @ParameterizedTest
  @EnumSource(DiffFormat.class)
  void isAsExpected(DiffFormat format) throws IOException {
    CommandLine line = new CommandLine();
    int exit =
        line.run(
            "diff",
            "--format",
            format.word(),
            "samples/server/unattend.xml",
            "samples/audit-mode/unattend.xml");
    assertEquals(1, exit);
    Properties versions = Catalog.versions();
    String written =
        line.out()
            .replace("\"" + versions.getProperty("version") + "\"", "\"VERSION\"")
            .replace("unattend " + versions.getProperty("version"), "unattend VERSION")
            .replace(versions.getProperty("catalog"), "CATALOG");
    Path expected = FOLDER.resolve("diff." + format.word());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, written);
    }
    assertEquals(Files.readString(expected), written);
  }
}
