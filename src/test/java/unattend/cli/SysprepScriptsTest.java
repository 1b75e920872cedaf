package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SysprepScriptsTest {
  @TempDir Path folder;

  private Run sysprep(String answers, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("u.xml"), answers);
    List<String> arguments = new ArrayList<>(List.of("sysprep", file.toString(), "--oobe"));
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(String[]::new));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "owners and rights are those of POSIX")
  void onlyTheOwnerMayReadAScript() throws IOException {
    Path script = folder.resolve("seal.ps1");
    Run run = sysprep(ReferenceMachine.ANSWER_FILE, "--script", script.toString());
    assertEquals(ExitCode.OK, run.exitCode(), run.err());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(script)));
    assertTrue(run.err().contains("holds the answer file with its secrets"), run.err());
  }

  @Test
  void anAnswerFileWithErrorsGoesIntoNoScript() throws IOException {
    Path script = folder.resolve("seal.cmd");
    String bad = ReferenceMachine.ANSWER_FILE.replace("<SkipRearm>1", "<SkipRearm>yes");
    Run run = sysprep(bad, "--script", script.toString());
    assertEquals(ExitCode.FINDINGS, run.exitCode());
    assertFalse(Files.exists(script));
    assertTrue(run.err().contains("no script was written"), run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "--script seal.sh, takes a .cmd or a .ps1 file",
    "--capture-script c.ps1, takes a .cmd file",
    "--script seal.cmd --timeout 90m, needs a .ps1 script",
    "--script seal.cmd --stall-timeout 9m, needs a .ps1 script",
    "--script seal.ps1 --host me@there, a script is for other machines",
    "--script seal.ps1 --dry-run, a script does it there",
    "--script seal.cmd --sysprep sysprep.exe, needs the whole path",
    "--script seal.cmd --capture-script ./seal.cmd, they are two files",
    "--script seal.ps1 --check env-efs-files, only generalizing minds it",
    "--script seal.cmd --generalize --check env-efs-files, cannot make this check; a .ps1 script can",
    "--script seal.ps1 --generalize --check env-server-role, cannot make this check"
  })
  void whatNoScriptCanDoIsAUsageError(String options, String sentence) throws IOException {
    Run run = sysprep(ReferenceMachine.ANSWER_FILE, options.split(" "));
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains(sentence), run.err());
  }
}
