package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import unattend.catalog.Catalog;
import unattend.check.CheckOptions;
import unattend.check.Checker;
import unattend.diagnostic.Severity;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;
import unattend.document.AnswerFileReader;
import unattend.rules.Rules;

class RedactTest {
  private static final Path CORPUS = Path.of("..", "shared", "corpus", "open");
  private static final AnswerFileReader READER = new AnswerFileReader();
  private static final Checker CHECKER =
      new Checker(Catalog.bundled(), Rules.all(), CheckOptions.NOTHING_DECLARED);
  private static final String FILE =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <unattend xmlns="urn:schemas-microsoft-com:unattend">
        <!-- <Password><Value>Canary-1</Value></Password> -->
        <settings  pass="oobeSystem">
          <component name="Microsoft-Windows-Shell-Setup" processorArchitecture="amd64">
            <AutoLogon>
              <Password><Value>%s</Value><PlainText>false</PlainText></Password>
              <Username>größe</Username>
            </AutoLogon>
            <UserAccounts>
              <AdministratorPassword><Value><![CDATA[Canary]]>-3<!-- x --></Value></AdministratorPassword>
            </UserAccounts>
            <FirstLogonCommands>
              <SynchronousCommand><CommandLine>net user bob Canary-4 /add</CommandLine></SynchronousCommand>
            </FirstLogonCommands>
            <ProductKey>AAAAA-BBBBB-CCCCC-DDDDD-EEEEE</ProductKey>
          </component>
        </settings>
      </unattend>
      """
          .formatted(base64("Canary-2Password"));

  @TempDir private Path folder;

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_16LE));
  }

  @Test
  void replacesSecretsAndNothingElse() {
    CommandLine line = new CommandLine().input(FILE);
    assertEquals(0, line.run("redact", "-"));
    String expected =
        FILE.replace("Canary-1", "Redacted")
            .replace(base64("Canary-2Password"), base64("Redacted-2Password"))
            .replace("<![CDATA[Canary]]>-3<!-- x -->", "<![CDATA[Redacted-3]]><!-- x -->")
            .replace("Canary-4", "Redacted")
            .replace("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE", "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX");
    assertEquals(expected, line.out());
    assertEquals(
        """
        line 3: a comment
        line 7: AutoLogon/Password/Value
        line 11: UserAccounts/AdministratorPassword/Value
        line 14: FirstLogonCommands/SynchronousCommand/CommandLine (within its text)
        line 16: ProductKey
        5 secrets replaced
        """,
        line.err());
  }

  @Test
  void keepsEncodingMarkAndLineEnds() throws IOException {
    byte[] text = ("\uFEFF" + FILE.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE);
    Path file = Files.write(folder.resolve("a.xml"), text);
    Path copy = folder.resolve("b.xml");
    assertEquals(0, new CommandLine().run("redact", file.toString(), "-o", copy.toString()));
    String written = new String(Files.readAllBytes(copy), StandardCharsets.UTF_16LE);
    assertTrue(written.startsWith("\uFEFF<?xml"));
    assertTrue(written.contains("größe</Username>\r\n"));
    assertFalse(written.contains("Canary"));
    CommandLine line = new CommandLine();
    assertEquals(0, line.run("redact", file.toString()));
    assertArrayEquals(Files.readAllBytes(copy), line.outBytes());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "modes of POSIX")
  void theModeStaysAndIsNarrowWhereASecretMayBeLeft() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xml"), FILE);
    for (String mode : List.of("rw-------", "rw-rw-r--")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      assertEquals(0, new CommandLine().run("redact", file.toString(), "-o", file.toString()));
      assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    Path broken = Files.writeString(folder.resolve("b.xml"), FILE.replace("</settings>", ""));
    Path copy = folder.resolve("c.xml");
    assertEquals(1, new CommandLine().run("redact", broken.toString(), "-o", copy.toString()));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
  }

  @Test
  void replacesTheFileItselfOnlyIfNamedAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xml"), FILE);
    assertEquals(0, new CommandLine().run("redact", file.toString(), "-q"));
    assertEquals(FILE, Files.readString(file));
    assertEquals(0, new CommandLine().run("redact", file.toString(), "-o", file.toString()));
    assertFalse(Files.readString(file).contains("Canary"));
  }

  @Test
  void saysThatAnIllFormedFileWantsReading() {
    CommandLine line = new CommandLine().input(FILE.replace("</settings>", "</setings>"));
    assertEquals(1, line.run("redact", "-"));
    assertFalse(line.out().contains("Canary"));
    assertTrue(line.err().contains("ill-formed"), line.err());
  }

  @Test
  void aFileWithoutSecretsStaysAsItIs() throws IOException {
    byte[] bytes = {'<', 'a', '>', (byte) 0xE4, (byte) 0xFF, '<', '/', 'a', '>'};
    Path file = Files.write(folder.resolve("a.xml"), bytes);
    Path copy = folder.resolve("b.xml");
    new CommandLine().run("redact", file.toString(), "-o", copy.toString());
    assertArrayEquals(bytes, Files.readAllBytes(copy));
  }

  /** No secret of a public file is left in any encoding, and nothing is worse than before. */
  @Test
  void publicFilesAreCleanAndStillRight() throws IOException {
    if (!Files.isDirectory(CORPUS)) {
      String line = "RedactTest: public files are skipped: there is no ../shared/corpus/open";
      System.out.println(line);
      Assumptions.abort(line);
    }
    List<String> faults = new ArrayList<>();
    int secrets = 0;
    for (Path file : files()) {
      Path copy = folder.resolve("copy.xml");
      new CommandLine().run("redact", "-q", file.toString(), "-o", copy.toString());
      Set<String> before = errors(file);
      Set<String> after = errors(copy);
      after.removeAll(before);
      after.forEach(error -> faults.add(file.getFileName() + " new: " + error));
      SourceText source = READER.read("", Files.readAllBytes(file)).file().source();
      String left = READER.read("", Files.readAllBytes(copy)).file().source().text();
      for (String secret : secrets(source)) {
        secrets++;
        if (left.contains(secret) || left.contains(base64(secret))) {
          faults.add(file.getFileName() + " left: " + secret.length() + " characters");
        }
      }
    }
    assertTrue(secrets > 100, "only " + secrets);
    assertEquals(List.of(), faults);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(CORPUS)) {
      return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  /** Those that stand nowhere else in plain sight. */
  private static Set<String> secrets(SourceText source) {
    Set<String> secrets = new TreeSet<>();
    for (Span span : source.hidden()) {
      secrets.add(source.slice(span));
    }
    String shown = source.visible(new Span(0, source.text().length()));
    secrets.remove(base64("Password"));
    secrets.removeIf(s -> s.length() < 6 || shown.contains(s) || s.matches("[X-]+|.*DELETED.*"));
    return secrets;
  }

  private static Set<String> errors(Path file) throws IOException {
    return CHECKER.check(READER.read("f", Files.readAllBytes(file))).findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> finding.rule().name() + " " + finding.message())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
