package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unattend.catalog.Catalog;
import unattend.report.OutputFormat;

/** What each format says of one file and of one that is missing, letter for letter. */
class FormatGoldensTest {
  private static final String FOLDER = "src/test/resources/formats/";

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void isAsExpected(OutputFormat format) throws IOException {
    CommandLine line = new CommandLine();
    int code =
        line.run(
            "validate", "--format", format.word(), FOLDER + "example.xml", FOLDER + "missing.xml");
    assertEquals(ExitCode.WORLD, code);
    assertFalse(line.out().contains("Canary"), "a secret is shown");
    Golden.check(Path.of(FOLDER, "example." + format.word()), withoutVersions(line.out()));
  }

  private static String withoutVersions(String text) {
    Properties versions = Catalog.versions();
    return text.replace(
            versions.getProperty("version") + " with the catalogue", "VERSION with the catalogue")
        .replace(
            "\"version\":\"" + versions.getProperty("version") + "\"", "\"version\":\"VERSION\"")
        .replace(versions.getProperty("catalog"), "CATALOG");
  }
}
