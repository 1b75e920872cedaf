package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unattend.Wine;

/** The script for Windows PE, run by the cmd of wine with a stand-in for dism. */
class CaptureUnderWineIT {
  private static final String MINI_NT = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\MiniNT";

  @TempDir private static Path built;
  @TempDir private Path folder;
  private static Wine wine;
  private final List<Path> drives = new ArrayList<>();

  @BeforeAll
  static void build() throws IOException {
    wine = Wine.started();
    Wine.compile("dism.c", built.resolve("dism.exe"));
    Files.copy(
        built.resolve("dism.exe"),
        wine.linux("C:\\windows\\system32\\dism.exe"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  @BeforeEach
  void peWithOneSealedVolume() throws IOException {
    wine.run(folder, "reg", "add", MINI_NT, "/f");
    Files.deleteIfExists(wine.linux("C:\\dism.txt"));
    Files.deleteIfExists(wine.linux("C:\\dism-fails"));
    volume('G', "IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE");
    volume('H', "IMAGE_STATE_COMPLETE");
    drive('K');
  }

  @AfterEach
  void withoutTheVolumes() throws IOException {
    for (Path drive : drives) {
      Files.delete(drive);
    }
  }

  private Path drive(char letter) throws IOException {
    Path drive = wine.drive(letter);
    drives.add(drive);
    return Files.createSymbolicLink(
        drive, Files.createDirectories(folder.resolve("disk " + letter)));
  }

  private void volume(char letter, String state) throws IOException {
    Path windows = drive(letter).resolve("Windows");
    Files.createDirectories(windows.resolve("System32/Sysprep"));
    Files.createDirectories(windows.resolve("Setup/State"));
    Files.createFile(windows.resolve("System32/Sysprep/Sysprep_succeeded.tag"));
    Files.writeString(
        windows.resolve("Setup/State/State.ini"), "[State]\r\nImageState=" + state + "\r\n");
  }

  private Wine.Result capture(String... words) throws IOException {
    Path answers = Files.writeString(folder.resolve("u.xml"), ReferenceMachine.ANSWER_FILE);
    Path script = folder.resolve("capture.cmd");
    Run run =
        Run.of("sysprep", answers.toString(), "--oobe", "--capture-script", script.toString());
    assertEquals(ExitCode.OK, run.exitCode(), run.err());
    List<String> all = new ArrayList<>(List.of("cmd", "/d", "/c", Wine.windows(script)));
    all.addAll(List.of(words));
    return wine.run(folder, all.toArray(String[]::new));
  }

  @Test
  void theSealedVolumeIsCaptured() throws IOException {
    Wine.Result result = capture("K:\\golden.wim", "Golden image & more");
    assertEquals(0, result.status(), result.out());
    assertTrue(result.out().contains("found: G: is sealed"), result.out());
    assertTrue(result.out().contains("passed over: H:"), result.out());
    assertEquals(
        List.of(
            "/Capture-Image",
            "/ImageFile:K:\\golden.wim",
            "/CaptureDir:G:\\",
            "/Name:Golden image & more",
            "/Compress:max",
            "/CheckIntegrity",
            "/Verify",
            "/LogPath:K:\\golden.wim.log"),
        Files.readAllLines(wine.linux("C:\\dism.txt")).subList(0, 8));
  }

  @Test
  void twoSealedVolumesWantAName() throws IOException {
    volume('I', "IMAGE_STATE_GENERALIZE_RESEAL_TO_AUDIT");
    Wine.Result result = capture("K:\\golden.wim");
    assertEquals(1, result.status(), result.out());
    assertTrue(result.out().contains("more than one volume is sealed"), result.out());
    assertEquals(0, capture("K:\\golden.wim", "Golden", "I:").status());
  }

  @Test
  void whatCannotBeCapturedIsRefused() throws IOException {
    assertEquals(2, capture().status());
    assertEquals(3, capture("G:\\golden.wim").status());
    assertEquals(1, capture("K:\\golden.wim", "Golden", "H:").status());
    Files.createFile(folder.resolve("disk K/there.wim"));
    assertEquals(3, capture("K:\\there.wim").status());
    wine.run(folder, "reg", "delete", MINI_NT, "/f");
    Wine.Result result = capture("K:\\golden.wim");
    assertEquals(3, result.status(), result.out());
    assertTrue(result.out().contains("this is not Windows PE"), result.out());
    assertTrue(Files.notExists(wine.linux("C:\\dism.txt")));
  }

  @Test
  void aFailureOfDismIsToldAsOne() throws IOException {
    Files.createFile(wine.linux("C:\\dism-fails"));
    Wine.Result result = capture("K:\\golden.wim", "Golden");
    assertEquals(4, result.status(), result.out());
    assertTrue(result.out().contains("dism failed with exit status 1393"), result.out());
  }
}
