package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unattend.catalog.Pass;
import unattend.sysprep.SysprepSwitches;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for sysprep is a shell script")
class SysprepCommandTest {
  private static final String SUCCEEDS = ": > Sysprep_succeeded.tag";

  @TempDir Path folder;
  private ReferenceMachine machine;
  private Path file;

  @BeforeEach
  void machine() throws IOException {
    machine = ReferenceMachine.in(folder).does(SUCCEEDS);
    file = answerFile("unattend.xml");
  }

  private Path answerFile(String name) throws IOException {
    return Files.writeString(folder.resolve(name), ReferenceMachine.ANSWER_FILE);
  }

  private Run sysprep(Path answerFile, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("sysprep", answerFile.toString(), "--sysprep", machine.program().toString()));
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(String[]::new));
  }

  @Test
  void theDocumentedCaptureFormReachesSysprep() throws IOException {
    Run run = sysprep(file, "--generalize", "--oobe", "--shutdown");
    assertEquals(ExitCode.OK, run.exitCode(), run.out() + run.err());
    assertEquals(
        List.of("/generalize", "/oobe", "/shutdown", "/unattend:" + file), machine.arguments());
  }

  @Test
  void everySwitchReachesSysprep() throws IOException {
    sysprep(file, "--generalize", "--audit", "--mode-vm", "--reboot", "--quiet");
    assertEquals(
        List.of("/generalize", "/audit", "/mode:vm", "/reboot", "/quiet", "/unattend:" + file),
        machine.arguments());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words.xml",
        "quote\"s 'both'.xml",
        "a & b ; c | d.xml",
        "100% %PATH% $HOME `x`.xml",
        "応答ファイル-é.xml"
      })
  void fileNamesArriveIntact(String name) throws IOException {
    boolean ascii = name.chars().allMatch(c -> c < 128);
    Assumptions.assumeTrue(
        ascii || System.getProperty("sun.jnu.encoding").startsWith("UTF"),
        "file names of this locale are ASCII only");
    Path odd = answerFile(name);
    assertEquals(ExitCode.OK, sysprep(odd, "--oobe", "--quit").exitCode());
    assertEquals("/unattend:" + odd, machine.arguments().get(2));
  }

  @Test
  void aRelativePathBecomesAbsolute() throws IOException {
    Path relative = Path.of("").toAbsolutePath().relativize(file);
    sysprep(relative, "--oobe");
    assertEquals("/unattend:" + file, machine.arguments().get(1));
  }

  @Test
  void aDryRunStartsNothing() {
    Run run = sysprep(file, "--generalize", "--oobe", "--shutdown", "--dry-run");
    assertEquals(ExitCode.OK, run.exitCode(), run.err());
    assertFalse(machine.wasStarted());
    assertTrue(run.out().contains("  /unattend:" + file + "\n"), run.out());
    assertTrue(run.out().contains("  generalize: Microsoft-Windows-Security-SPP\n"), run.out());
    assertTrue(run.out().contains("  specialize: nothing in the file\n"), run.out());
    assertTrue(run.out().contains("  oobeSystem: Microsoft-Windows-Shell-Setup\n"), run.out());
  }

  @Test
  void aDryRunTellsWhatOfTheFileIsNotReached() {
    Run run = sysprep(file, "--oobe", "--quit", "--dry-run", "--format", "json");
    assertTrue(
        run.out().contains("\"notReached\" : [ {\n      \"pass\" : \"generalize\""), run.out());
    assertTrue(run.out().contains("\"validation\" : {"), run.out());
  }

  @Test
  void aDryRunNeedsNoWindows() {
    Run run = Run.of("sysprep", file.toString(), "--generalize", "--oobe", "--dry-run");
    assertEquals(ExitCode.OK, run.exitCode(), run.err());
    assertTrue(run.out().contains("%WINDIR%\\System32\\Sysprep\\sysprep.exe"), run.out());
  }

  @Test
  void withoutWindowsThereIsNoSysprep() {
    Run run = Run.of("sysprep", file.toString(), "--generalize", "--oobe", "--shutdown");
    assertEquals(ExitCode.WORLD, run.exitCode());
    assertTrue(run.err().contains("sysprep is part of Windows"), run.err());
  }

  @Test
  void aFileWithErrorsIsRefused() throws IOException {
    Path bad = folder.resolve("bad.xml");
    Files.writeString(bad, ReferenceMachine.ANSWER_FILE.replace("<SkipRearm>1", "<SkipRearm>yes"));
    Run run = sysprep(bad, "--generalize", "--oobe", "--shutdown");
    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertFalse(machine.wasStarted());
    assertTrue(run.err().contains("sysprep was not started"), run.err());
  }

  @Test
  void aMissingFileIsTheWorldsFault() {
    assertEquals(ExitCode.WORLD, sysprep(folder.resolve("none.xml"), "--oobe").exitCode());
    assertFalse(machine.wasStarted());
  }

  @Test
  void aFailureIsToldAsOne() throws IOException {
    machine.does("exit 7");
    Run run = sysprep(file, "--oobe", "--quit");
    assertEquals(ExitCode.SYSPREP_FAILED, run.exitCode());
    assertTrue(run.out().contains("exit status 7"), run.out());
  }

  @Test
  void aMissingProgramIsTheWorldsFault() throws IOException {
    Files.delete(machine.program());
    Run run = sysprep(file, "--oobe", "--quit");
    assertEquals(ExitCode.WORLD, run.exitCode());
    assertTrue(run.err().contains("there is no sysprep at"), run.err());
  }

  @Test
  void aProgramThatMayNotRunIsTheWorldsFault() throws IOException {
    assertTrue(machine.program().toFile().setExecutable(false, false));
    Run run = sysprep(file, "--oobe", "--quit");
    assertEquals(ExitCode.WORLD, run.exitCode());
    assertTrue(run.err().contains("may not be executed"), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--oobe --audit",
        "--oobe --shutdown --reboot",
        "--audit --reboot --quit",
        "--shutdown",
        "--quiet"
      })
  void contradictionsAreUsageErrors(String options) {
    Run run = sysprep(file, options.split(" "));
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("[--oobe | --audit] [--generalize]"), run.err());
    assertFalse(machine.wasStarted());
  }

  @Test
  void generalizeWithoutTargetIsTakenWithANote() {
    Run run = sysprep(file, "--generalize", "--shutdown");
    assertEquals(ExitCode.OK, run.exitCode());
    assertTrue(run.out().contains("note: neither --oobe nor --audit"), run.out());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void rulesAndPlanSpeakOfTheSamePasses(int bits) {
    SysprepSwitches switches =
        new SysprepSwitches(
            (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, false, false, false, true, false);
    List<String> planned = new ArrayList<>(switches.passesNow());
    planned.addAll(switches.passesAtNextBoot());
    assertEquals(SysprepOptions.run(switches).passes().stream().map(Pass::word).toList(), planned);
  }
}
