package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import unattend.diagnostic.WorldException;
import unattend.sysprep.preflight.RecordedMachine;
import unattend.sysprep.preflight.Script;

class PreflightCommandTest {
  @TempDir Path folder;
  private String healthy;

  @BeforeEach
  void healthyMachine() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/preflight/healthy.tsv")) {
      healthy = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String answers(String more) throws IOException {
    return Files.writeString(folder.resolve("answers.tsv"), healthy + more).toString();
  }

  @Test
  void aHealthyMachineIsReady() throws IOException {
    Run run = Run.of("preflight", "--answers", answers(""));
    assertEquals(ExitCode.OK, run.exitCode(), run.out());
    assertTrue(run.err().contains("56 checks: 0 failed"), run.err());
  }

  @Test
  void aFaultHasItsRemedyAndMakesItFail() throws IOException {
    String answers = answers("bitlocker-conversion\t=\nbitlocker-conversion\t+\t1\n");
    Run run = Run.of("preflight", "--answers", answers);
    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertTrue(run.out().startsWith("error: the Windows volume is not fully decrypted"), run.out());
    assertTrue(run.out().contains("   = manage-bde -off %SystemDrive%"), run.out());
    assertEquals(
        ExitCode.OK,
        Run.of("preflight", "--answers", answers, "--skip", "env-bitlocker-on").exitCode());
  }

  @Test
  void jsonTellsEveryCheck() throws IOException {
    Run run = Run.of("preflight", "--answers", answers(""), "--format", "json");
    assertEquals(56, run.out().split("\"check\" : ", -1).length - 1);
    assertTrue(run.out().contains("\"outcome\" : \"not checked\""), run.out());
  }

  @Test
  void onlyAnswersOfTheScriptAreJudged() throws IOException {
    String other = Files.writeString(folder.resolve("notes.txt"), "notes\t=\n").toString();
    Run run = Run.of("preflight", "--answers", other);
    assertEquals(ExitCode.WORLD, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().contains(other + " holds no answer of a machine"), run.err());
    String part = Files.writeString(folder.resolve("part.tsv"), "elevated\t=\n").toString();
    assertTrue(Run.of("preflight", "--answers", part).err().contains("breaks off"));
  }

  @Test
  void answersThatPowerShellRedirectedAreRead() throws IOException {
    Path file = folder.resolve("utf16.tsv");
    Files.write(file, ("\uFEFF" + healthy).getBytes(StandardCharsets.UTF_16LE));
    Run run = Run.of("preflight", "--answers", file.toString());
    assertTrue(run.err().contains("56 checks: 0 failed"), run.err());
    assertEquals(Run.of("preflight", "--answers", answers("")).err(), run.err());
  }

  @Test
  void theScriptIsPrintedAndNeedsNoEncoding() {
    Run run = Run.of("preflight", "--print-script");
    String withoutSearch = Script.text().replaceFirst("(?m)^ask 'efs-files'.*\n", "");
    assertEquals(withoutSearch, run.out());
    Run wanted = Run.of("preflight", "--print-script", "--check", "env-efs-files");
    assertEquals(Script.text(), wanted.out());
    assertTrue(run.out().chars().allMatch(c -> c < 127));
  }

  @Test
  void theAnswerFileComesOverStandardInput() throws IOException {
    unattend.cli.CommandLine line = new unattend.cli.CommandLine();
    String answers = answers("architecture\t=\narchitecture\t+\tARM64\n");
    line.input(ReferenceMachine.ANSWER_FILE).run("preflight", "-", "--answers", answers);
    assertTrue(line.out().contains("the answer file is for amd64"), line.out());
  }

  @Test
  void theAnswerFileMatters() throws IOException {
    Path file = Files.writeString(folder.resolve("u.xml"), ReferenceMachine.ANSWER_FILE);
    String answers = answers("architecture\t=\narchitecture\t+\tARM64\n");
    Run run = Run.of("preflight", file.toString(), "--answers", answers);
    assertTrue(
        run.out().contains("the answer file is for amd64, this machine is arm64"), run.out());
  }

  @Test
  void anUnknownCheckIsAUsageError() throws IOException {
    Run run = Run.of("preflight", "--answers", answers(""), "--skip", "env-bitlocker-of");
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("did you mean env-bitlocker-on?"), run.err());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is a machine to ask")
  void withoutWindowsThereIsNothingToAsk() {
    Run run = Run.of("preflight");
    assertEquals(ExitCode.WORLD, run.exitCode());
    assertTrue(run.err().contains("the checks ask the Windows they run on"), run.err());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for sysprep is a shell script")
  void sysprepIsNotStartedOnAMachineThatIsNotReady()
      throws IOException, WorldException, UsageException {
    ReferenceMachine machine = ReferenceMachine.in(folder).does(": > Sysprep_succeeded.tag");
    String encrypted = healthy + "bitlocker-conversion\t=\nbitlocker-conversion\t+\t1\n";
    assertEquals(ExitCode.FINDINGS, sysprep(machine, encrypted, "--generalize"));
    assertFalse(machine.wasStarted());
    assertEquals(
        ExitCode.OK, sysprep(machine, encrypted, "--generalize", "--skip", "env-bitlocker-on"));
    assertTrue(machine.wasStarted());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for sysprep is a shell script")
  void aRunThatDoesNotGeneralizeIsNotStoppedByWhatOnlyThatMinds()
      throws IOException, WorldException, UsageException {
    ReferenceMachine machine = ReferenceMachine.in(folder).does(": > Sysprep_succeeded.tag");
    String encrypted = healthy + "bitlocker-conversion\t=\nbitlocker-conversion\t+\t1\n";
    assertEquals(ExitCode.OK, sysprep(machine, encrypted));
    assertTrue(machine.wasStarted());
  }

  @Test
  void theSwitchesDecideWhatArises() throws IOException {
    String answers = answers("rearm-count\t=\nrearm-count\t+\t0\n");
    for (String switches : new String[] {"--oobe --shutdown", "--audit --reboot"}) {
      Run run = preflight(answers, switches);
      assertEquals(ExitCode.OK, run.exitCode(), run.out());
      assertTrue(
          run.out().contains("not checked: env-rearm-count: only generalizing minds it"),
          run.out());
    }
    assertEquals(ExitCode.FINDINGS, preflight(answers, "--generalize --oobe").exitCode());
    assertEquals(ExitCode.FINDINGS, preflight(answers, "--mode-vm").exitCode());
  }

  private static Run preflight(String answers, String switches) {
    return Run.of(("preflight --answers " + answers + " " + switches).split(" "));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for sysprep is a shell script")
  void aGeneralizedMachineHasAnExitCodeOfItsOwn()
      throws IOException, WorldException, UsageException {
    ReferenceMachine machine = ReferenceMachine.in(folder).does(": > Sysprep_succeeded.tag");
    String sealed =
        healthy + "image-state\t=\nimage-state\t+\tIMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE\n";
    assertEquals(ExitCode.ALREADY_GENERALIZED, sysprep(machine, sealed, "--generalize"));
    assertFalse(machine.wasStarted());
  }

  private int sysprep(ReferenceMachine machine, String answers, String... more)
      throws IOException, WorldException, UsageException {
    Path file = Files.writeString(folder.resolve("u.xml"), ReferenceMachine.ANSWER_FILE);
    SysprepCommand command =
        new SysprepCommand((request, any) -> Optional.of(RecordedMachine.parse(answers)));
    String[] arguments =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    file.toString(), "--sysprep", machine.program().toString(), "--oobe", "--quit"),
                java.util.Arrays.stream(more))
            .toArray(String[]::new);
    Io io =
        new Io(
            OutputStream.nullOutputStream(),
            new StringWriter(),
            new PrintWriter(new StringWriter()),
            InputStream.nullInputStream(),
            Map.of(),
            false);
    return command.run(new CommandLine(command.spec()).parseArgs(arguments), io);
  }
}
