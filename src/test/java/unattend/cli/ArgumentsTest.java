package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an argument may name: a file, a folder, standard input, and nothing empty. */
class ArgumentsTest {
  private static final String RIGHT =
      "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"><settings pass=\"specialize\"/></unattend>";
  private static final String PROFILE = "profile: 1\ntarget: {arch: amd64, windows: 11-24H2}\n";

  private final CommandLine line = new CommandLine();

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private void assertUsage(String words, String... arguments) {
    CommandLine each = new CommandLine();
    assertEquals(ExitCode.USAGE, each.run(arguments), each.err());
    assertEquals("", each.out());
    assertTrue(each.err().contains(words), each.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate ''",
        "validate --schemas '' a.xml",
        "validate --baseline '' a.xml",
        "render p.yaml -o ''",
        "redact ''",
        "logs ''",
        "explain ''"
      })
  void nothingIsEmpty(String words) {
    String[] arguments = words.split(" ");
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = arguments[i].equals("''") ? "" : arguments[i];
    }
    assertUsage(" is empty (unattend " + arguments[0] + " --help)", arguments);
  }

  @Test
  void anEmptyOptionIsNamed() {
    assertUsage("--schemas: DIR is empty", "validate", "--schemas", "", "a.xml");
    assertUsage("unattend: FILE|DIR is empty", "validate", "");
  }

  @Test
  void standardInputIsReadOnce() {
    assertUsage("standard input can be read only once", "validate", "-", "-");
    assertUsage("standard input can be read only once", "diff", "-", "-");
    assertUsage("standard input can be read only once", "logs", "-", "--answer-file", "-");
    assertUsage("standard input can be read only once", "preflight", "-", "--answers", "-");
  }

  @Test
  void aLogComesOverStandardInput() {
    String log =
        "2025-02-03 08:00:01, Error SYSPRP BitLocker-Sysprep: BitLocker is on for the OS volume. (0x80310039)\n";
    assertEquals(ExitCode.FINDINGS, line.input(log).run("logs", "-"));
    assertTrue(line.out().contains("[bitlocker-on]"), line.out());
  }

  @Test
  void aBaselineIsAFile() throws IOException {
    String file = file("a.xml", RIGHT);
    assertUsage("--write-baseline takes a file", "validate", "--write-baseline", "-", file);
    assertUsage("--baseline takes a file", "validate", "--baseline", "-", file);
    assertFalse(Files.exists(Path.of("-")));
  }

  @Test
  void whatIsWrongWithABaselineIsSaid() throws IOException {
    String file = file("a.xml", RIGHT);
    assertEquals(ExitCode.WORLD, line.run("validate", "--baseline", folder.toString(), file));
    assertFalse(line.err().contains("does not exist"), line.err());
    String none = folder.resolve("no/b.json").toString();
    CommandLine write = new CommandLine();
    assertEquals(ExitCode.WORLD, write.run("validate", "--write-baseline", none, file));
    assertTrue(
        write.err().contains("cannot write " + none + ": its folder does not exist"), write.err());
  }

  @Test
  void anEmptyFolderDoesNotStopTheOthers() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    String file = file("a.xml", RIGHT);
    assertEquals(ExitCode.WORLD, line.run("validate", "--format", "json", empty.toString(), file));
    assertTrue(line.out().contains("\"error\":\"" + empty + " holds no *.xml file\""), line.out());
    assertTrue(line.out().contains("\"file\":\"" + file + "\""), line.out());
    assertTrue(line.err().startsWith("unattend: " + empty + " holds no"), line.err());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "modes of POSIX")
  void whatCannotBeReadBelowAFolderIsSaid() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    file("a.xml", RIGHT);
    assertTrue(closed.toFile().setReadable(false) && closed.toFile().setExecutable(false));
    try {
      if (!Files.isReadable(closed)) {
        assertEquals(ExitCode.WORLD, line.run("validate", folder.toString()));
        assertTrue(line.err().contains(closed + " may not be read by this user"), line.err());
      }
    } finally {
      assertTrue(closed.toFile().setReadable(true) && closed.toFile().setExecutable(true));
    }
  }

  @Test
  void schemasAreWanted() throws IOException {
    String file = file("a.xml", RIGHT);
    String none = folder.resolve("none").toString();
    assertEquals(ExitCode.WORLD, line.run("validate", "--schemas", none, file));
    assertEquals("unattend: " + none + " does not exist\n", line.err());
    CommandLine empty = new CommandLine();
    assertEquals(ExitCode.WORLD, empty.run("validate", "--schemas", folder.toString(), file));
    assertEquals("unattend: " + folder + " holds no *.xsd file\n", empty.err());
  }

  @Test
  void whatIsSetHasANameAndAValue() throws IOException {
    String file = file("p.yaml", PROFILE);
    assertUsage("such as identity.computer-name=FRA-7", "render", file, "--set", "identity.owner");
    assertUsage("such as site=FRA, not \"x\"", "render", file, "--var", "x");
    assertUsage("--set: KEY=VALUE is empty", "render", file, "--set", "");
    assertUsage("not \"=x\"", "render", file, "--set", "=x");
  }

  @Test
  void whatCouldNotBeReadIsNotWritten() throws IOException {
    String file = file("p.yaml", PROFILE + "identity: {owner: \"${env:OWNER}\"}\n");
    Map<String, String> environment = Map.of("OWNER", "M\uFFFD\uFFFDller");
    assertEquals(ExitCode.FINDINGS, line.environment(environment).run("render", file));
    assertEquals("", line.out());
    assertTrue(line.err().contains("OWNER holds a character that could not be read"), line.err());
    CommandLine variable = new CommandLine();
    assertEquals(ExitCode.USAGE, variable.run("render", file, "--var", "pw=Canary\uFFFD"));
    assertTrue(variable.err().contains("--var pw holds a character"), variable.err());
    assertFalse(variable.err().contains("Canary"), variable.err());
  }

  @Test
  void optionsOfSysprepAreReadBeforeAnythingIsDone() throws IOException {
    String file = file("u.xml", ReferenceMachine.ANSWER_FILE);
    assertUsage("not \"5x\"", "sysprep", file, "--oobe", "--dry-run", "--timeout", "5x");
    assertUsage("no check named \"nope\"", "sysprep", file, "--oobe", "--skip", "nope");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there may be a verdict")
  void theVerdictIsOnTheReferenceMachine() {
    assertEquals(ExitCode.WORLD, line.run("logs", "--verdict"));
    assertTrue(line.err().contains("logs --verdict FOLDER"), line.err());
    assertFalse(line.err().contains("--dry-run"), line.err());
  }
}
