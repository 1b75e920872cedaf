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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What no trace and no terminal may show for. */
class UnluckyInputTest {
  private static final String OPEN = "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\">";

  @TempDir private Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "such a name is not possible there")
  void fileNameCannotSteerTheTerminal() throws IOException {
    Path file = Files.writeString(folder.resolve("a\u001B[2J\nb.xml"), "<unattend/>");
    assertPlain(Run.of("validate", file.toString()));
    assertPlain(Run.of("validate", file + "\u009B"));
    assertPlain(Run.of("plan", file.toString()));
  }

  @Test
  void helpCannotSteerTheTerminal() throws IOException {
    String passes =
        "<settings pass=\"specialise\u009B2J\u202E\"/><settings pass=\"windowsPE\u009B\"/>";
    String other = "<x\u202E:a/><settings y\u009B:a=''><component z:action='b'/></settings>";
    Path file = Files.writeString(folder.resolve("a.xml"), OPEN + passes + other + "</unattend>");
    assertPlain(Run.of("validate", file.toString()));
  }

  private static void assertPlain(Run run) {
    String shown = run.out() + run.err();
    assertFalse(shown.matches("(?s).*[\u001B\u009B\u202E].*"), shown);
    assertFalse(shown.contains("a?[2J\nb.xml"), shown);
  }

  @Test
  void encodingThatCannotBeWritten() throws IOException {
    String xml = "<?xml version=\"1.0\" encoding=\"x-JISAutoDetect\"?>";
    byte[] bytes =
        (xml + OPEN + "<Password>a1</Password></unattend>").getBytes(StandardCharsets.US_ASCII);
    Path file = Files.write(folder.resolve("a.xml"), bytes);
    Run run = Run.of("redact", file.toString());
    assertEquals(ExitCode.WORLD, run.exitCode());
    assertTrue(run.err().contains("can be read but not written"), run.err());
  }

  @Test
  void schemaThatNamesNoComponent() throws IOException {
    String schema = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"%s>%s</xs:schema>";
    String named = " xmlns:w=\"urn:unattend:catalog\" w:component=\"Contoso-App\"";
    assertNoSchema(String.format(schema, "", "<xs:element name=\"component\"/>"), "w:component");
    assertNoSchema(String.format(schema, named, ""), "it has no element");
  }

  private void assertNoSchema(String text, String why) throws IOException {
    Files.writeString(folder.resolve("a.xsd"), text);
    Path file = Files.writeString(folder.resolve("a.xml"), OPEN + "</unattend>");
    Run run = Run.of("validate", file.toString(), "--schemas", folder.toString());
    assertEquals(ExitCode.WORLD, run.exitCode());
    assertTrue(run.err().contains("is not a component schema: "), run.err());
    assertTrue(run.err().contains(why), run.err());
  }

  @Test
  void lineOfALogThatIsNone() throws IOException {
    String line =
        "2026-01-31 12:00:00, Error                 SYSPRP The error was detected at line 99999999999,"
            + " column 5 of the answer file\n";
    Path log = Files.writeString(folder.resolve("setuperr.log"), line);
    Path file = Files.writeString(folder.resolve("a.xml"), OPEN + "</unattend>");
    Run run = Run.of("logs", log.toString(), "--answer-file", file.toString());
    assertEquals(ExitCode.FINDINGS, run.exitCode(), run.err());
    assertTrue(run.out().contains("at line 99999999999"), run.out());
  }

  @Test
  void readerThatWantsNoMoreIsNotAnError() {
    assertEquals("", written("Broken pipe"));
    assertEquals(
        "unattend: cannot write the output: No space left on device\n",
        written("No space left on device"));
  }

  private static String written(String fault) {
    StringWriter err = new StringWriter();
    Io io =
        new Io(
            OutputStream.nullOutputStream(),
            new Failing(fault),
            new PrintWriter(err),
            InputStream.nullInputStream(),
            Map.of(),
            false);
    assertEquals(ExitCode.WORLD, new Main(io).run("list", "settings"));
    return err.toString().replace(System.lineSeparator(), "\n");
  }

  /** An output that takes nothing. */
  private static final class Failing extends Writer {
    private final String fault;

    Failing(String fault) {
      this.fault = fault;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      throw new IOException(fault);
    }

    @Override
    public void flush() throws IOException {
      throw new IOException(fault);
    }

    @Override
    public void close() {}
  }
}
