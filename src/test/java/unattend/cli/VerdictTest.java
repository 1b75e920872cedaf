package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for sysprep is a shell script")
class VerdictTest {
  private static final String TAG = ": > Sysprep_succeeded.tag\n";
  private static final String END =
      "2099-02-03 08:00:02, Info       [0x0f0052] SYSPRP Shutting down SysPrep log\r\n";
  private static final String FAULT =
      "2099-02-03 08:00:01, Error                 SYSPRP BitLocker-Sysprep: BitLocker is on for the OS volume. (0x80310039)\r\n";

  @TempDir Path folder;
  private ReferenceMachine machine;
  private Path file;

  @BeforeEach
  void machine() throws IOException {
    machine = ReferenceMachine.in(folder);
    Files.createDirectories(stateFile().getParent());
    state("IMAGE_STATE_COMPLETE");
    file = Files.writeString(folder.resolve("u.xml"), ReferenceMachine.ANSWER_FILE);
  }

  private Path stateFile() {
    return machine.windows().resolve("Setup").resolve("State").resolve("State.ini");
  }

  private void state(String word) throws IOException {
    Files.writeString(
        stateFile(), "\uFEFF[State]\r\nImageState=" + word + "\r\n", StandardCharsets.UTF_16LE);
  }

  private static String setState(String word) {
    return "printf '[State]\\r\\nImageState=" + word + "\\r\\n' > ../../Setup/State/State.ini\n";
  }

  private Run sysprep(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("sysprep", file.toString(), "--sysprep", machine.program().toString()));
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(String[]::new));
  }

  private static void assertEnds(int exitCode, String sentence, Run run) {
    assertEquals(exitCode, run.exitCode(), run.out() + run.err());
    assertTrue(run.out().contains(sentence), run.out());
  }

  @Test
  void tagAndStateMeanSuccess() throws IOException {
    machine.does(TAG + setState("IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE"));
    assertEnds(
        ExitCode.OK,
        "sysprep succeeded: it wrote Sysprep_succeeded.tag and the image state is"
            + " IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE\n",
        sysprep("--generalize", "--oobe", "--quit"));
  }

  @Test
  void aSuccessWithAnOddExitStatusIsOne() throws IOException {
    machine.does(TAG + "exit 5");
    assertEnds(ExitCode.OK, "although its exit status was 5", sysprep("--oobe", "--quit"));
  }

  @Test
  void exitStatusZeroWithoutTagIsAFailure() throws IOException {
    machine.does("exit 0");
    assertEnds(
        ExitCode.SYSPREP_FAILED,
        "sysprep failed: it ended with exit status 0, but left no Sysprep_succeeded.tag\n",
        sysprep("--oobe", "--quit"));
  }

  @Test
  void theTagOfAnEarlierRunDoesNotCount() throws IOException {
    Path tag = Files.createFile(machine.folder().resolve("Sysprep_succeeded.tag"));
    Files.setLastModifiedTime(tag, FileTime.from(Instant.now().minusSeconds(3600)));
    machine.does("exit 0");
    assertEquals(ExitCode.SYSPREP_FAILED, sysprep("--oobe", "--quit").exitCode());
  }

  @Test
  void aTagWithoutGeneralizedStateIsAFailure() throws IOException {
    machine.does(TAG);
    assertEnds(
        ExitCode.SYSPREP_FAILED,
        "the image state is IMAGE_STATE_COMPLETE, not a generalized one",
        sysprep("--generalize", "--oobe", "--quit"));
  }

  @Test
  void anUndeployableImageIsAFailure() throws IOException {
    machine.does(TAG + setState("IMAGE_STATE_UNDEPLOYABLE"));
    assertEnds(ExitCode.SYSPREP_FAILED, "IMAGE_STATE_UNDEPLOYABLE", sysprep("--audit", "--quit"));
  }

  @Test
  void aFailureIsExplainedFromItsLog() throws IOException {
    Files.writeString(machine.folder().resolve("fault"), FAULT);
    machine.does("cp fault Panther/setupact.log; cat fault >> Panther/setuperr.log; exit 1");
    Run run = sysprep("--oobe", "--quit");
    assertEnds(ExitCode.SYSPREP_FAILED, "setuperr.log has 1 new line", run);
    assertTrue(run.out().contains("[bitlocker-on]"), run.out());
    assertTrue(run.out().contains("manage-bde -off C:"), run.out());
  }

  @Test
  void aLogInUtf16IsExplainedToo() throws IOException {
    Files.writeString(
        machine.folder().resolve("fault"), "\uFEFF" + FAULT, StandardCharsets.UTF_16LE);
    machine.does("cp fault Panther/setupact.log; cp fault Panther/setuperr.log; exit 1");
    Run run = sysprep("--oobe", "--quit");
    assertEnds(ExitCode.SYSPREP_FAILED, "setuperr.log has 1 new line", run);
    assertTrue(run.out().contains("[bitlocker-on]"), run.out());
  }

  @Test
  void whatEarlierRunsLeftInTheLogsDoesNotCount() throws IOException {
    Path errors = machine.folder().resolve("Panther").resolve("setuperr.log");
    Files.writeString(errors, FAULT.replace("2099", "2009"));
    machine.does("exit 1");
    Run run = sysprep("--oobe", "--quit");
    assertEquals(ExitCode.SYSPREP_FAILED, run.exitCode());
    assertFalse(run.out().contains("new line"), run.out());
    assertFalse(run.out().contains("[bitlocker-on]"), run.out());
  }

  @Test
  void silenceIsAStall() throws IOException {
    Files.writeString(machine.folder().resolve("Panther").resolve("setupact.log"), "before\n");
    machine.does("echo 'step 17' >> Panther/setupact.log; exec sleep 4");
    Run run = sysprep("--oobe", "--quit", "--stall-timeout", "1s");
    assertEnds(ExitCode.SYSPREP_STALLED, "sysprep has stalled", run);
    assertTrue(run.out().contains("since \"step 17\"; it is left running"), run.out());
  }

  @Test
  void aLogThatGrowsIsNoStallButHasALimit() throws IOException {
    machine.does("for i in 1 2 3 4 5 6 7 8; do echo $i >> Panther/setupact.log; sleep 0.4; done");
    Run run = sysprep("--oobe", "--quit", "--stall-timeout", "2s", "--timeout", "1");
    assertEnds(ExitCode.SYSPREP_STALLED, "sysprep has not ended after", run);
  }

  @Test
  void aTimeThatIsNoneIsAUsageError() throws IOException {
    machine.does(TAG);
    assertEquals(ExitCode.USAGE, sysprep("--oobe", "--timeout", "soon").exitCode());
    assertFalse(machine.wasStarted());
  }

  @Test
  void aGeneralizedImageIsNotGeneralizedAgain() throws IOException {
    state("IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE");
    machine.does(TAG);
    assertEnds(
        ExitCode.ALREADY_GENERALIZED,
        "already generalized",
        sysprep("--generalize", "--oobe", "--shutdown"));
    assertFalse(machine.wasStarted());
  }

  @Test
  void anotherSysprepIsNotDisturbed() throws IOException, InterruptedException {
    machine.does("sleep 30");
    Process other = new ProcessBuilder(machine.program().toString()).start();
    try {
      Run run = sysprep("--oobe", "--quit");
      assertEquals(ExitCode.WORLD, run.exitCode());
      assertTrue(run.err().contains("another sysprep is open (process " + other.pid()), run.err());
    } finally {
      other.descendants().forEach(ProcessHandle::destroy);
      other.destroy();
      other.waitFor();
    }
  }

  @Test
  void theVerdictOfARunThatTookTheMachineDownIsToldLater() throws IOException {
    machine.does(TAG + setState("IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE"));
    sysprep("--generalize", "--oobe", "--shutdown");
    Run run = Run.of("logs", "--verdict", machine.folder().toString());
    assertEnds(ExitCode.OK, "sysprep succeeded", run);
  }

  @Test
  void aRunCutShortByTheRestartIsJudgedByWhatItLeft() throws IOException {
    Files.writeString(
        machine.folder().resolve("unattend-verdict.txt"),
        "started=" + Instant.now().minusSeconds(60) + "\ngeneralize=true\nerrors=0\n");
    log(FAULT + END);
    Run failed = Run.of("logs", "--verdict", machine.folder().toString());
    assertEnds(ExitCode.SYSPREP_FAILED, "it left no Sysprep_succeeded.tag", failed);
    assertTrue(failed.out().contains("[bitlocker-on]"), failed.out());

    Files.createFile(machine.folder().resolve("Sysprep_succeeded.tag"));
    Run json = Run.of("logs", "--verdict", machine.folder().toString(), "--format", "json");
    assertEnds(ExitCode.OK, "\"kind\" : \"succeeded\"", json);
  }

  private void log(String text) throws IOException {
    Files.writeString(machine.folder().resolve("Panther").resolve("setupact.log"), text);
  }

  private void record(String more) throws IOException {
    Files.writeString(
        machine.folder().resolve("unattend-verdict.txt"),
        "started=" + Instant.now().minusSeconds(60) + "\ngeneralize=true\nerrors=0\n" + more);
  }

  private Run verdict() {
    return Run.of("logs", "--verdict", machine.folder().toString());
  }

  @Test
  void theLastRunIsToldThoughItDidNotEndThisProgram() throws IOException {
    machine.does("exit 1");
    sysprep("--generalize", "--oobe", "--shutdown");
    assertEquals(ExitCode.SYSPREP_FAILED, verdict().exitCode());
    machine.does(TAG + setState("IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE"));
    sysprep("--generalize", "--oobe", "--quit");
    assertEnds(ExitCode.OK, "sysprep succeeded", verdict());
  }

  @Test
  void aSuccessNewerThanTheRecordIsThatOfALaterRun() throws IOException {
    record("outcome=failed\nsentence=sysprep failed: it left no Sysprep_succeeded.tag\n");
    assertEquals(ExitCode.SYSPREP_FAILED, verdict().exitCode());
    Path tag = Files.createFile(machine.folder().resolve("Sysprep_succeeded.tag"));
    Files.setLastModifiedTime(tag, FileTime.from(Instant.now().plusSeconds(5)));
    assertEnds(ExitCode.OK, "a later run than the one on record", verdict());
  }

  @Test
  void aRunThatShowsNoEndIsNotCalledFailed() throws IOException {
    record("");
    log(END.replace("2099", "2009") + FAULT);
    assertEnds(ExitCode.WORLD, "what came of sysprep is not known", verdict());
    assertTrue(verdict().out().contains("after \"2099-02-03 08:00:01, Error"), verdict().out());
    log(END + "2099-02-03 08:00:03, Info SYSPRP ===  Beginning of a new sysprep run  ===\n");
    assertEquals(ExitCode.WORLD, verdict().exitCode());
  }

  @Test
  void aRunThatIsLeftRunningIsNotCalledFailed() throws IOException {
    machine.does("echo 'step 17' >> Panther/setupact.log; exec sleep 3");
    sysprep("--oobe", "--shutdown", "--stall-timeout", "1s");
    assertEnds(ExitCode.WORLD, "it may still be running", verdict());
  }

  @Test
  void aProgramThatCannotBeStartedLeavesNoRecord() throws IOException {
    machine.does("");
    Files.writeString(machine.program(), "#!/no/such/shell\n");
    assertEquals(ExitCode.WORLD, sysprep("--oobe", "--shutdown").exitCode());
    assertTrue(verdict().err().contains("no run of sysprep is on record"), verdict().err());
  }

  @Test
  void whatALaterSetupDoesIsNoFailureOfSysprep() throws IOException {
    record("");
    Files.createFile(machine.folder().resolve("Sysprep_succeeded.tag"));
    state("IMAGE_STATE_UNDEPLOYABLE");
    assertEnds(ExitCode.OK, "sysprep succeeded: it wrote Sysprep_succeeded.tag", verdict());
    assertTrue(verdict().out().contains("a later phase of Setup"), verdict().out());
  }

  @Test
  void theLogsAreReadInTheZoneOfTheirMachine() throws IOException {
    machine.does("exit 1");
    sysprep("--oobe", "--shutdown");
    String record = Files.readString(machine.folder().resolve("unattend-verdict.txt"));
    assertTrue(record.contains("\nzone=" + ZoneId.systemDefault().getId() + "\n"), record);

    // By the clock there the run began at midnight, and its log is of a minute later.
    Files.writeString(
        machine.folder().resolve("unattend-verdict.txt"),
        "started=2026-01-01T12:00:00Z\ngeneralize=false\nerrors=0\nzone=-12:00\n");
    log(
        FAULT.replace("2099-02-03 08:00:01", "2026-01-01 00:01:00")
            + END.replace("2099-02-03 08:00:02", "2026-01-01 00:01:00"));
    Run run = verdict();
    assertEnds(ExitCode.SYSPREP_FAILED, "[bitlocker-on]", run);
  }

  @Test
  void theArgumentsOfThisProgramAreNoOtherSysprep() throws IOException, InterruptedException {
    Process mention =
        new ProcessBuilder("sh", "-c", "sleep 30; :", "--sysprep", machine.program().toString())
            .start();
    try {
      machine.does(TAG);
      assertEquals(ExitCode.OK, sysprep("--oobe", "--quit").exitCode());
    } finally {
      mention.descendants().forEach(ProcessHandle::destroy);
      mention.destroy();
      mention.waitFor();
    }
  }

  @Test
  void noRunOnRecordIsSaid() {
    Run run = Run.of("logs", "--verdict", machine.folder().toString());
    assertEquals(ExitCode.WORLD, run.exitCode());
    assertTrue(run.err().contains("no run of sysprep is on record"), run.err());
  }

  @Test
  void jsonHoldsPlanOutcomeAndLogs() throws IOException {
    machine.does("exit 3");
    Run run = sysprep("--oobe", "--quit", "--format", "json");
    assertEnds(ExitCode.SYSPREP_FAILED, "\"kind\" : \"failed\"", run);
    assertTrue(run.out().startsWith("{\n"), run.out());
    assertTrue(run.out().contains("\"logs\" : {"), run.out());
  }
}
