package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unattend.RegistryChanges;
import unattend.Wine;

/** The scripts of cmd, run by the cmd of wine with stand-ins for what wine has not. */
class ScriptUnderWineIT {
  private static final String STATE =
      "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Setup\\State";
  private static final String SYSTEM = "C:\\windows\\system32\\";

  @TempDir private static Path built;
  @TempDir private Path folder;
  private static Wine wine;
  private Path answers;

  @BeforeAll
  static void build() throws IOException {
    wine = Wine.started();
    Wine.compile("sysprep.c", built.resolve("sysprep.exe"));
    Files.createDirectories(wine.linux(SYSTEM + "Sysprep\\Panther"));
    install("sysprep.exe", SYSTEM + "Sysprep\\sysprep.exe");
    for (String name : List.of("certutil", "dism")) {
      Wine.compile(name + ".c", built.resolve(name + ".exe"));
      install(name + ".exe", SYSTEM + name + ".exe");
    }
    RegistryChanges.heal(wine);
    // Only an administrator is shown this key.
    reg("add", "HKU\\S-1-5-19", "/f");
  }

  private static void install(String program, String place) throws IOException {
    Files.copy(built.resolve(program), wine.linux(place), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void reg(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("reg"));
    all.addAll(List.of(arguments));
    Wine.Result result = wine.run(Path.of("."), all.toArray(String[]::new));
    assertEquals(0, result.status(), all + result.out());
  }

  private static void state(String word) throws IOException {
    reg("add", STATE, "/v", "ImageState", "/d", word, "/f");
  }

  @BeforeEach
  void machine() throws IOException {
    answers = Files.writeString(folder.resolve("u.xml"), ReferenceMachine.ANSWER_FILE);
    state("IMAGE_STATE_SPECIALIZE_RESEAL_TO_AUDIT");
    Files.deleteIfExists(wine.linux(SYSTEM + "Sysprep\\arguments.txt"));
    Files.deleteIfExists(wine.linux(SYSTEM + "Sysprep\\Sysprep_succeeded.tag"));
  }

  private Wine.Result run(String behaviour, String... options) throws IOException {
    behave(SYSTEM + "Sysprep", behaviour);
    return wine.run(folder, "cmd", "/d", "/c", Wine.windows(script(options)));
  }

  private static void behave(String place, String behaviour) throws IOException {
    Files.writeString(wine.linux(place + "\\behaviour.txt"), behaviour);
  }

  private Path script(String... options) {
    Path script = folder.resolve("seal it.cmd");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "sysprep",
                answers.toString(),
                "--generalize",
                "--oobe",
                "--quit",
                "--quiet",
                "--script",
                script.toString()));
    arguments.addAll(List.of(options));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertEquals(ExitCode.OK, run.exitCode(), run.err());
    return script;
  }

  private static void assertNothingIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(wine.linux("C:\\windows\\temp"))) {
      assertEquals(List.of(), files.filter(file -> file.toString().contains("unattend-")).toList());
    }
  }

  @Test
  void successWithTheAnswerFileByteForByte() throws IOException {
    Wine.Result result = run("succeed");
    assertEquals(ExitCode.OK, result.status(), result.out());
    assertTrue(
        result
            .out()
            .contains(
                "sysprep succeeded: it wrote Sysprep_succeeded.tag and the image state is"
                    + " IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE"),
        result.out());
    List<String> arguments = Files.readAllLines(wine.linux(SYSTEM + "Sysprep\\arguments.txt"));
    assertEquals(List.of("/generalize", "/oobe", "/quit", "/quiet"), arguments.subList(0, 4));
    assertEquals("(readable)", arguments.get(5));
    assertEquals(
        ReferenceMachine.ANSWER_FILE,
        Files.readString(wine.linux(SYSTEM + "Sysprep\\received.xml")));
    assertNothingIsLeft();
  }

  @Test
  void whatCannotBeCheckedIsSaid() throws IOException {
    String out = run("succeed", "--skip", "env-s-mode").out();
    assertTrue(out.contains("not checked: env-sysprep-running: tasklist tells nothing"), out);
    assertTrue(out.contains("  env-appx-not-provisioned\r\n"), out);
    assertTrue(
        out.contains(
            "left out when this script was written:\r\n  env-efs-files\r\n  env-s-mode\r\n"),
        out);
  }

  @Test
  void failure() throws IOException {
    Wine.Result result = run("fail");
    assertEquals(ExitCode.SYSPREP_FAILED, result.status(), result.out());
    assertTrue(
        result.out().contains("exit status 1 and left no Sysprep_succeeded.tag"), result.out());
    assertTrue(result.out().contains("setuperr.log had "), result.out());
    assertNothingIsLeft();
  }

  @Test
  void exitStatusZeroWithoutATagIsAFailure() throws IOException {
    Files.createFile(wine.linux(SYSTEM + "Sysprep\\Sysprep_succeeded.tag"));
    Wine.Result result = run("lie", "--skip", "env-sysprep-tag");
    assertEquals(ExitCode.SYSPREP_FAILED, result.status(), result.out());
    assertTrue(result.out().contains("exit status 0, but left no"), result.out());
  }

  @Test
  void aTagInAnUndeployableImageIsAFailure() throws IOException {
    Wine.Result result = run("undeployable");
    assertEquals(ExitCode.SYSPREP_FAILED, result.status(), result.out());
    assertTrue(result.out().contains("state is IMAGE_STATE_UNDEPLOYABLE"), result.out());
  }

  @Test
  void aGeneralizedImageIsNotGeneralizedAgain() throws IOException {
    state("IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE");
    Wine.Result result = run("succeed");
    assertEquals(ExitCode.ALREADY_GENERALIZED, result.status(), result.out());
    assertFalse(Files.exists(wine.linux(SYSTEM + "Sysprep\\arguments.txt")));
  }

  @Test
  void aMachineThatIsNotReadyIsLeftAlone() throws IOException {
    reg("delete", "HKU\\S-1-5-19", "/f");
    reg(
        "add",
        "HKLM\\SYSTEM\\Setup\\Status\\SysprepStatus",
        "/v",
        "CleanupState",
        "/t",
        "REG_DWORD",
        "/d",
        "1",
        "/f");
    reg("add", "HKLM\\SYSTEM\\Setup", "/v", "UnattendFile", "/d", "C:\\a\" & b%1.xml", "/f");
    Wine.Result result = run("succeed");
    reg("add", "HKU\\S-1-5-19", "/f");
    reg("delete", "HKLM\\SYSTEM\\Setup\\Status\\SysprepStatus", "/f");
    reg("delete", "HKLM\\SYSTEM\\Setup", "/v", "UnattendFile", "/f");
    assertEquals(ExitCode.FINDINGS, result.status(), result.out());
    assertTrue(result.out().contains("[env-not-admin]"), result.out());
    assertTrue(result.out().contains("[env-sysprep-status]"), result.out());
    assertTrue(result.out().contains("[env-answer-file-registry]"), result.out());
    assertFalse(Files.exists(wine.linux(SYSTEM + "Sysprep\\arguments.txt")));
  }

  /** What the script makes of a registry is what the program makes of it. */
  @Test
  void everyFaultOfTheRegistryIsFound() throws IOException {
    Set<String> expected = new TreeSet<>();
    String text = Files.readString(script());
    for (String row : RegistryChanges.rows()) {
      String[] field = row.split("\t");
      // A machine has one state only; other tests are about it.
      boolean state = row.contains("IMAGE_STATE") && !field[2].contains("Control");
      if (!state && text.contains("[" + field[0] + "]") && !field[2].startsWith("-")) {
        expected.add(field[0]);
        RegistryChanges.make(wine, field[2]);
      }
    }
    Wine.Result result = run("succeed");
    RegistryChanges.heal(wine);
    for (String name : expected) {
      assertTrue(result.out().contains("[" + name + "]"), name + "\n" + result.out());
    }
    assertTrue(expected.size() > 12, expected.toString());
  }

  @Test
  void aLostAnswerFileStopsTheRun() throws IOException {
    Files.delete(wine.linux(SYSTEM + "certutil.exe"));
    Wine.Result result = run("succeed");
    install("certutil.exe", SYSTEM + "certutil.exe");
    assertEquals(ExitCode.WORLD, result.status(), result.out());
    assertFalse(Files.exists(wine.linux(SYSTEM + "Sysprep\\arguments.txt")));
    assertNothingIsLeft();
  }

  /** The cmd of wine expands percent signs of a value again, which that of Windows does not. */
  @ParameterizedTest
  @ValueSource(strings = {"two words", "a & echo b", "^hat !bang!", "it's (x) ; y,z="})
  void oddFoldersAreOnlyNames(String name) throws IOException {
    String place = "C:\\" + name;
    Files.createDirectories(wine.linux(place + "\\Panther"));
    install("sysprep.exe", place + "\\sysprep.exe");
    behave(place, "succeed");
    Wine.Result result = run("fail", "--sysprep", place + "\\sysprep.exe");
    assertEquals(ExitCode.OK, result.status(), result.out());
  }

  @Test
  void delayedExpansionOfTheCallerDoesNoHarm() throws IOException {
    String place = "C:\\odd !PATH!";
    Files.createDirectories(wine.linux(place + "\\Panther"));
    install("sysprep.exe", place + "\\sysprep.exe");
    behave(place, "succeed");
    Path script = script("--sysprep", place + "\\sysprep.exe");
    Wine.Result result = wine.run(folder, "cmd", "/d", "/v:on", "/c", Wine.windows(script));
    assertEquals(ExitCode.OK, result.status(), result.out());
  }
}
