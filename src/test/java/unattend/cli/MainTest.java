package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import unattend.profile.Key;
import unattend.profile.Vocabulary;

class MainTest {
  private static final String RIGHT =
      "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"><settings pass=\"specialize\"/></unattend>";
  private static final String WRONG =
      "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"><settings pass=\"first\"/></unattend>";
  private static final String WARNING =
      "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"><settings pass=\"oobeUser\"/></unattend>";

  private final CommandLine line = new CommandLine();

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void withoutArgumentsShowsHelpAndFails() {
    assertEquals(ExitCode.USAGE, line.run());
    assertTrue(line.out().contains("Usage: unattend COMMAND"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help", "help"})
  void showsHelp(String argument) {
    assertEquals(ExitCode.OK, line.run(argument));
    for (Commands command : Commands.values()) {
      assertTrue(line.out().contains("  " + command.word()), command.word());
    }
    assertEquals("", line.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-V", "--version"})
  void showsBothVersions(String argument) {
    assertEquals(ExitCode.OK, line.run(argument));
    assertTrue(line.out().matches("unattend \\d+\\.\\d+\\.\\d+, catalogue \\d{4}\\.\\d{2}\n"));
  }

  @ParameterizedTest
  @EnumSource(Commands.class)
  void showsHelpOfEachCommand(Commands command) {
    assertEquals(ExitCode.OK, line.run(command.word(), "--help"));
    assertTrue(line.out().startsWith("Usage: unattend " + command.word()), line.out());
    assertTrue(line.out().contains("--help"));
    assertEquals("", line.err());
  }

  @Test
  void namesTheNearestCommand() {
    assertEquals(ExitCode.USAGE, line.run("validte", "x.xml"));
    assertEquals(
        "unattend: there is no command \"validte\"; did you mean validate?"
            + " (unattend --help lists them)\n",
        line.err());
  }

  @Test
  void namesTheNearestOption() {
    assertEquals(ExitCode.USAGE, line.run("validate", "--formt", "json", "x.xml"));
    assertTrue(line.err().contains("did you mean --format?"), line.err());
    assertEquals("", line.out());
  }

  @Test
  void optionBeforeTheCommandIsUnknown() {
    assertEquals(ExitCode.USAGE, line.run("--format", "json", "validate"));
    assertTrue(line.err().contains("there is no option \"--format\""), line.err());
  }

  @Test
  void missesItsArgument() {
    assertEquals(ExitCode.USAGE, line.run("validate"));
    assertEquals("unattend: FILE|DIR is missing (unattend validate --help)\n", line.err());
  }

  @ParameterizedTest
  @EnumSource(Commands.class)
  void missesWhatItCannotDoWithout(Commands command) {
    boolean needed =
        command.create().spec().positionalParameters().stream().anyMatch(p -> p.arity().min() > 0);
    if (needed) {
      assertEquals(ExitCode.USAGE, line.run(command.word()));
      assertEquals("", line.out());
    }
  }

  @Test
  void missesTheValueOfAnOption() {
    assertEquals(ExitCode.USAGE, line.run("validate", "x.xml", "--format"));
    assertTrue(line.err().contains("--format"), line.err());
  }

  @Test
  void refusesAnUnknownFormat() {
    assertEquals(ExitCode.USAGE, line.run("validate", "--format", "jason", "x.xml"));
    assertTrue(line.err().contains("not \"jason\"; did you mean json?"), line.err());
  }

  @Test
  void refusesAnUnknownRelease() {
    assertEquals(ExitCode.USAGE, line.run("validate", "--windows", "12", "x.xml"));
    assertTrue(line.err().contains("not \"12\""), line.err());
  }

  @Test
  void namesTheNearestRelease() {
    assertEquals(ExitCode.USAGE, line.run("validate", "--windows", "11-24H3", "x.xml"));
    assertTrue(line.err().contains("did you mean 11-24H2?"), line.err());
  }

  @Test
  void refusesAnUnknownNameToIgnore() {
    assertEquals(ExitCode.USAGE, line.run("validate", "--ignore", "leter-case", "x.xml"));
    assertTrue(line.err().contains("did you mean letter-case?"), line.err());
  }

  @Test
  void endsWithZeroWhereNothingIsWrong() throws IOException {
    assertEquals(ExitCode.OK, line.run("validate", file("a.xml", RIGHT)));
    assertEquals("", line.out());
    assertEquals("1 file: 0 errors, 0 warnings, 0 infos\n", line.err());
  }

  @Test
  void endsWithOneAfterAnError() throws IOException {
    assertEquals(ExitCode.FINDINGS, line.run("validate", file("a.xml", WRONG)));
    assertTrue(line.out().contains("[pass-name-unknown]"));
  }

  @Test
  void endsWithOneAfterAWarningOnlyIfAsked() throws IOException {
    String file = file("a.xml", WARNING);
    assertEquals(ExitCode.OK, line.run("validate", file));
    assertEquals(ExitCode.FINDINGS, line.run("validate", "--fail-on", "warning", file));
  }

  @Test
  void leavesOutWhatIsIgnored() throws IOException {
    String file = file("a.xml", WRONG);
    assertEquals(ExitCode.OK, line.run("validate", "--ignore", "pass-name-unknown", file));
    assertEquals("", line.out());
  }

  @Test
  void keepsQuiet() throws IOException {
    line.run("validate", "-q", file("a.xml", RIGHT));
    assertEquals("", line.err());
  }

  @Test
  void readsStandardInput() {
    assertEquals(ExitCode.FINDINGS, line.input(WRONG).run("validate", "-"));
    assertTrue(line.out().startsWith("-:1:"), line.out());
  }

  @Test
  void unreadableWinsOverWrong() throws IOException {
    String missing = folder.resolve("missing.xml").toString();
    assertEquals(
        ExitCode.WORLD,
        line.run("validate", file("a.xml", WRONG), missing, file("b.xml", WARNING)));
    assertTrue(line.out().contains("a.xml:1:"));
    assertTrue(line.out().contains("b.xml:1:"));
    assertTrue(line.err().contains("unattend: " + missing + " does not exist\n"), line.err());
    assertTrue(line.err().contains("; 1 file not readable"), line.err());
  }

  @Test
  void aFolderMeansItsFilesInOrder() throws IOException {
    Files.createDirectories(folder.resolve("in/b"));
    file("in/z.xml", WRONG);
    file("in/b/a.XML", WRONG);
    file("in/b/notes.txt", "no");
    line.run("validate", folder.resolve("in").toString());
    assertTrue(line.out().indexOf("a.XML:1:") < line.out().indexOf("z.xml:1:"), line.out());
    assertTrue(line.err().startsWith("2 files: "), line.err());
  }

  @Test
  void anEmptyFolderCannotBeValidated() {
    assertEquals(ExitCode.WORLD, line.run("validate", folder.toString()));
    assertTrue(line.err().contains("holds no *.xml file"), line.err());
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws IOException {
    Path large = folder.resolve("large.xml");
    try (var channel =
        java.nio.channels.FileChannel.open(
            large,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(new byte[1]), 64L << 20);
    }
    assertEquals(ExitCode.WORLD, line.run("validate", large.toString()));
    assertTrue(line.err().contains("64 MiB"), line.err());
  }

  @Test
  void manyFilesComeInTheOrderGiven() throws IOException {
    String[] arguments = new String[41];
    arguments[0] = "validate";
    StringBuilder expected = new StringBuilder();
    for (int i = 1; i < arguments.length; i++) {
      arguments[i] = file("f" + (97 * i % 41) + ".xml", WRONG);
      expected.append(arguments[i]).append(":1:70:\n");
    }
    line.run(arguments);
    StringBuilder actual = new StringBuilder();
    line.out()
        .lines()
        .filter(text -> text.contains(": error: "))
        .forEach(text -> actual.append(text, 0, text.indexOf(" error")).append('\n'));
    assertEquals(expected.toString(), actual.toString());
  }

  @Test
  void colourIsForTerminals() throws IOException {
    String file = file("a.xml", WRONG);
    line.run("validate", file);
    assertFalse(line.out().contains("\u001B"));
    CommandLine terminal = new CommandLine().terminal();
    terminal.run("validate", file);
    assertTrue(terminal.out().contains("\u001B[31;1merror:\u001B[0m"));
    CommandLine noColour = new CommandLine().terminal().environment(Map.of("NO_COLOR", "1"));
    noColour.run("validate", file);
    assertFalse(noColour.out().contains("\u001B"));
    CommandLine always = new CommandLine();
    always.run("validate", "--color", "always", file);
    assertTrue(always.out().contains("\u001B"));
  }

  @Test
  void anUnknownNameIsWrongUsageOfExplain() {
    assertEquals(ExitCode.USAGE, line.run("explain", "pass-not-allowd"));
    assertTrue(line.err().contains("the nearest is pass-not-allowed"), line.err());
  }

  @Test
  void aSettingAndItsKeyLeadToEachOther() {
    line.run("explain", "Microsoft-Windows-Shell-Setup/OOBE/ProtectYourPC");
    assertTrue(line.out().contains("profile:  oobe.express-settings\n"), line.out());
    CommandLine key = new CommandLine();
    key.run("explain", "oobe.express-settings");
    assertTrue(
        key.out()
            .contains("Microsoft-Windows-Shell-Setup/OOBE/ProtectYourPC in the pass oobeSystem"),
        key.out());
    assertTrue(key.out().contains("one of true, recommended, false"), key.out());
  }

  @Test
  void everyKeyIsExplained() {
    for (Key key : Vocabulary.bundled().keys()) {
      CommandLine each = new CommandLine();
      assertEquals(ExitCode.OK, each.run("explain", key.path().replace("[]", "")), key.path());
      assertTrue(each.out().startsWith(key.path() + ", a key of profiles\n"), each.out());
    }
  }

  @Test
  void aKeyAndASettingOfTheSameNameLeadToEachOther() {
    line.run("explain", "oobe");
    assertTrue(line.out().startsWith("oobe, a key of profiles\n"), line.out());
    assertTrue(line.out().contains("unattend explain OOBE, a setting"), line.out());
    CommandLine setting = new CommandLine();
    setting.run("explain", "OOBE");
    assertTrue(setting.out().startsWith("Microsoft-Windows-Shell-Setup/OOBE\n"), setting.out());
  }

  @Test
  void aFaultOfTheProgramIsOneSentence() throws IOException {
    String file = file("a.xml", WRONG);
    for (boolean traced : new boolean[] {false, true}) {
      StringWriter err = new StringWriter();
      Io io =
          new Io(
              OutputStream.nullOutputStream(),
              new Faulty(),
              new PrintWriter(err, true),
              InputStream.nullInputStream(),
              traced ? Map.of("UNATTEND_TRACE", "1") : Map.of(),
              false);
      assertEquals(ExitCode.WORLD, new Main(io).run("validate", file));
      assertTrue(err.toString().contains("(IllegalStateException at "), err.toString());
      assertTrue(err.toString().contains("; set UNATTEND_TRACE=1"), err.toString());
      assertEquals(traced, err.toString().contains("\tat "), err.toString());
      assertEquals(traced, err.toString().contains("Canary"), err.toString());
    }
  }

  @Test
  void outputThatCannotBeWrittenIsToldInOneSentence() throws IOException {
    StringWriter err = new StringWriter();
    Io io =
        new Io(
            OutputStream.nullOutputStream(),
            new FullDisk(),
            new PrintWriter(err, true),
            InputStream.nullInputStream(),
            Map.of(),
            false);
    assertEquals(ExitCode.WORLD, new Main(io).run("validate", file("a.xml", WRONG)));
    assertTrue(err.toString().contains("cannot write the output: no space left"), err.toString());
  }

  /** A stand-in for a fault of the program. */
  private static final class Faulty extends Writer {
    @Override
    public void write(char[] buffer, int offset, int length) {
      throw new IllegalStateException("Canary");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** A stream on which nothing more fits. */
  private static final class FullDisk extends Writer {
    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      throw new IOException("no space left");
    }

    @Override
    public void flush() throws IOException {
      throw new IOException("no space left");
    }

    @Override
    public void close() {}
  }
}
