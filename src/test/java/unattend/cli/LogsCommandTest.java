package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogsCommandTest {
  private static final String ENCRYPTED =
      "2025-02-03 08:00:01, Error SYSPRP BitLocker-Sysprep: BitLocker is on for the OS volume. (0x80310039)\n";

  @TempDir Path folder;

  private Path log(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void tellsCauseRemedyAndSource() throws IOException {
    Run run = Run.of("logs", log("setupact.log", ENCRYPTED).toString());
    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertTrue(run.out().contains("[bitlocker-on]"), run.out());
    assertTrue(run.out().contains("manage-bde -off C:"), run.out());
    assertTrue(run.out().contains("https://"), run.out());
  }

  @Test
  void aFolderMeansTheLogsInIt() throws IOException {
    log("Panther/setuperr.log", ENCRYPTED);
    log("Panther/UnattendGC/setupact.log", ENCRYPTED);
    log("Panther/notes.txt", ENCRYPTED);
    Run run = Run.of("logs", folder.toString(), "--format", "json");
    assertTrue(run.out().contains("\"files\":2"), run.out());
    assertTrue(run.out().contains("\"errors\":1"), run.out());
  }

  @Test
  void aZipMeansTheLogsInIt() throws IOException {
    Path zip = folder.resolve("logs.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("Panther/setupact.log"));
      entries.write(ENCRYPTED.getBytes(StandardCharsets.UTF_16LE));
      entries.closeEntry();
    }
    Run run = Run.of("logs", zip.toString());
    assertTrue(run.out().startsWith(zip + "!Panther/setupact.log:1:"), run.out());
  }

  @Test
  void nothingToFindIsWell() throws IOException {
    Run run =
        Run.of("logs", log("setupact.log", "2025-02-03 08:00:01, Info SYSPRP hello\n").toString());
    assertEquals(ExitCode.OK, run.exitCode());
    assertEquals("", run.out());
  }

  @Test
  void whatIsNoLogIsSaid() throws IOException {
    Run run = Run.of("logs", log("a.log", "hello\n").toString());
    assertTrue(run.err().contains("has no line in the form of a log"), run.err());
  }

  @Test
  void aMissingLogIsTheWorldsFault() {
    Run run = Run.of("logs", folder.resolve("none.log").toString());
    assertEquals(ExitCode.WORLD, run.exitCode());
    assertTrue(run.err().contains("does not exist"), run.err());
  }

  @Test
  void aFolderWithoutLogsIsTheWorldsFault() {
    assertEquals(ExitCode.WORLD, Run.of("logs", folder.toString()).exitCode());
  }

  @Test
  void joinsAFaultToTheLineOfTheAnswerFile() throws IOException {
    Path answers =
        log(
            "u.xml",
            """
            <unattend xmlns="urn:schemas-microsoft-com:unattend">
              <settings pass="specialize">
                <component name="Microsoft-Windows-Deployment">
                  <RunSynchronous>
                    <RunSynchronousCommand><Order>1</Order><Path>a</Path></RunSynchronousCommand>
                    <RunSynchronousCommand><Order>4</Order>
                      <Path>b</Path></RunSynchronousCommand>
                  </RunSynchronous>
                </component>
              </settings>
            </unattend>
            """);
    Path log =
        log(
            "setuperr.log",
            """
            [setup.exe] SMI data results dump: Source = Name: Microsoft-Windows-Deployment, Language: neutral, /settings/RunSynchronous/RunSynchronousCommand/[Order="4"]/Path
            [setup.exe] SMI data results dump: Description = Value is invalid.
            """);
    Run run = Run.of("logs", log.toString(), "--answer-file", answers.toString());
    assertTrue(run.out().contains(answers + ":7:12: error: "), run.out());
    assertTrue(run.out().contains("setuperr.log, line 2)"), run.out());
  }

  @Test
  void aSignatureHasAPage() {
    Run run = Run.of("explain", "bitlocker-on");
    assertEquals(ExitCode.OK, run.exitCode());
    assertTrue(run.out().contains("What helps: manage-bde"), run.out());
  }

  static Stream<List<String>> corpus() throws IOException {
    Path index = Path.of("../shared/corpus/logs/INDEX.tsv");
    return Files.exists(index)
        ? Files.readAllLines(index).stream().skip(1).map(line -> List.of(line.split("\t")))
        : Stream.of(List.of());
  }

  /** The cause that a person found is among the first two told. */
  @ParameterizedTest
  @MethodSource("corpus")
  void theCauseAPersonFoundComesFirst(List<String> row) {
    Assumptions.assumeFalse(row.isEmpty(), "no corpus of logs beside the project");
    Run run = Run.of("logs", "../shared/corpus/logs/" + row.get(1));
    List<String> names =
        run.out()
            .lines()
            .filter(line -> line.matches("\\S+:\\d+:\\d+: .*"))
            .map(line -> line.replaceFirst(".*\\[([\\w-]+)\\]$", "$1"))
            .limit(2)
            .toList();
    assertTrue(names.contains(row.get(5)), row.get(1) + ": " + names);
  }
}
