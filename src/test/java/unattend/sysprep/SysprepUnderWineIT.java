package unattend.sysprep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unattend.Wine;
import unattend.diagnostic.WorldException;
import unattend.sysprep.SysprepOutcome.Kind;

/** Runs of a stand-in for sysprep, a real program of Windows, through wine. */
class SysprepUnderWineIT {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final SysprepSwitches CAPTURE =
      new SysprepSwitches(true, true, false, false, false, false, true, true);

  @TempDir private static Path built;
  @TempDir private Path folder;
  private static Wine wine;
  private Path program;
  private Optional<String> registry = Optional.empty();

  @BeforeAll
  static void build() throws IOException {
    wine = Wine.started();
    Wine.compile("sysprep.c", built.resolve("sysprep.exe"));
  }

  @BeforeEach
  void machine() throws IOException {
    program = folder.resolve("Windows/System32/Sysprep/sysprep.exe");
    Files.createDirectories(program.resolveSibling("Panther"));
    Files.copy(built.resolve("sysprep.exe"), program, StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(folder.resolve("u.xml"), "<unattend/>");
  }

  @AfterEach
  void nothingIsLeftRunning() throws IOException {
    for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
      Path words = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      if (Files.isReadable(words) && Files.readString(words).contains(program.toString())) {
        process.destroyForcibly();
      }
    }
  }

  private SysprepRunner.Result run(String behaviour, Limits limits, Path answerFile)
      throws IOException, WorldException {
    Files.writeString(program.resolveSibling("behaviour.txt"), behaviour);
    LocalHost host = new LocalHost(wine.prefix("wine"), () -> registry);
    return new SysprepRunner(host, program, CAPTURE, limits, (since, line) -> {}).run(answerFile);
  }

  private SysprepOutcome run(String behaviour) throws IOException, WorldException {
    return run(behaviour, new Limits(Optional.of(LONG), LONG), folder.resolve("u.xml")).outcome();
  }

  private List<String> arguments() throws IOException {
    return Files.readAllLines(program.resolveSibling("arguments.txt"));
  }

  @Test
  void successIsTagged() throws IOException, WorldException {
    SysprepOutcome outcome = run("succeed");
    assertEquals(Kind.SUCCEEDED, outcome.kind(), outcome.sentence());
    assertEquals(
        List.of(
            "/generalize",
            "/oobe",
            "/quit",
            "/quiet",
            "/unattend:" + folder.resolve("u.xml"),
            "(readable)"),
        arguments());
  }

  @Test
  void failureCountsTheNewErrors() throws IOException, WorldException {
    SysprepOutcome outcome = run("fail");
    assertEquals(Kind.FAILED, outcome.kind());
    assertTrue(outcome.sentence().contains("exit status 1"), outcome.sentence());
    assertTrue(outcome.sentence().contains("setuperr.log has 2 new lines"), outcome.sentence());
    assertTrue(run("fail").sentence().contains("setuperr.log has 2 new lines"));
  }

  @Test
  void aLogInUtf16IsRead() throws IOException, WorldException {
    SysprepOutcome outcome = run("wide");
    assertTrue(outcome.sentence().contains("setuperr.log has 1 new line"), outcome.sentence());
  }

  @Test
  void exitStatusZeroWithoutATagIsAFailure() throws IOException, WorldException {
    SysprepOutcome outcome = run("lie");
    assertEquals(Kind.FAILED, outcome.kind());
    assertTrue(outcome.sentence().contains("exit status 0, but"), outcome.sentence());
  }

  @Test
  void silenceIsAStall() throws IOException, WorldException {
    Limits limits = new Limits(Optional.of(LONG), Duration.ofSeconds(3));
    SysprepOutcome outcome = run("hang", limits, folder.resolve("u.xml")).outcome();
    assertEquals(Kind.STALLED, outcome.kind());
    assertTrue(outcome.sentence().contains("Beginning of a new sysprep run"), outcome.sentence());
  }

  @Test
  void timeRunsOutThoughTheLogGrows() throws IOException, WorldException {
    Limits limits = new Limits(Optional.of(Duration.ofSeconds(5)), Duration.ofSeconds(4));
    SysprepOutcome outcome = run("talk", limits, folder.resolve("u.xml")).outcome();
    assertEquals(Kind.TIMED_OUT, outcome.kind(), outcome.sentence());
  }

  @Test
  void aSecondSysprepIsNotStarted() throws IOException, InterruptedException {
    Path starter = folder.resolve("starter").resolve("sysprep.exe");
    Files.createDirectories(starter.resolveSibling("Panther"));
    Files.copy(program, starter, StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(starter.resolveSibling("behaviour.txt"), "hang");
    // Its first word is the program, as it is where a stand-in is a script.
    new ProcessBuilder(wine.prefix("wine", starter.toString(), program.toString())).start();
    for (int i = 0; i < 100 && Files.notExists(starter.resolveSibling("arguments.txt")); i++) {
      Thread.sleep(100);
    }
    WorldException e = assertThrows(WorldException.class, () -> run("succeed"));
    assertTrue(e.getMessage().startsWith("another sysprep is open"), e.getMessage());
  }

  @Test
  void aMissingProgramIsTold() throws IOException {
    Files.delete(program);
    SysprepProgram missing = new SysprepProgram(Optional.of(program.toString()), Map.of(), false);
    WorldException e = assertThrows(WorldException.class, missing::find);
    assertTrue(e.getMessage().startsWith("there is no sysprep at"), e.getMessage());
  }

  @Test
  void theRegistryComesBeforeTheTag() throws IOException, WorldException {
    registry = Optional.of("IMAGE_STATE_UNDEPLOYABLE");
    SysprepOutcome outcome = run("succeed");
    assertEquals(Kind.FAILED, outcome.kind());
    assertTrue(outcome.sentence().contains("IMAGE_STATE_UNDEPLOYABLE"), outcome.sentence());
  }

  @Test
  void aGeneralizedImageIsNotGeneralizedAgain() throws IOException, WorldException {
    registry = Optional.of("IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE");
    assertEquals(Kind.ALREADY_GENERALIZED, run("succeed").kind());
    assertTrue(Files.notExists(program.resolveSibling("arguments.txt")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words.xml",
        "quote\" 'both'.xml",
        "a & b ; c | d > e.xml",
        "100% %PATH% ^hat !bang!.xml",
        "$HOME `x` $(x).xml",
        "応答ファイル-é.xml"
      })
  void namesArriveIntact(String name) throws IOException, WorldException {
    Assumptions.assumeTrue(
        name.chars().allMatch(c -> c < 128)
            || System.getProperty("sun.jnu.encoding").startsWith("UTF"),
        "file names of this locale are ASCII only");
    Path file = Files.writeString(folder.resolve(name), "<unattend/>");
    run("succeed", new Limits(Optional.of(LONG), LONG), file);
    assertEquals("/unattend:" + file, arguments().get(4));
  }
}
