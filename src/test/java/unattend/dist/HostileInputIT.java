package unattend.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import unattend.dist.Launcher.Outcome;

/** Whatever a file holds, the answer is a sentence and the right exit code, and it comes soon. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher under test is for a POSIX shell")
class HostileInputIT {
  private static final String OPEN = "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\">";

  @TempDir private Path folder;

  @Test
  void emptyFile() throws Exception {
    Files.createFile(folder.resolve("a.xml"));
    assertFinding("xml-not-well-formed");
  }

  @Test
  void bytesThatAreNoText() throws Exception {
    byte[] bytes = new byte[5000];
    new Random(17).nextBytes(bytes);
    Files.write(folder.resolve("a.xml"), bytes);
    assertFinding("xml-not-well-formed");
  }

  @Test
  void emptyFolder() throws Exception {
    Files.createDirectory(folder.resolve("a.xml"));
    assertCannot("holds no *.xml file");
  }

  @Test
  void missingFile() throws Exception {
    assertCannot("does not exist");
  }

  @Test
  void fileOfHundredMegabytes() throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("a.xml").toFile(), "rw")) {
      file.setLength(100 << 20);
    }
    assertCannot("64 MiB");
  }

  @Test
  void twoHundredThousandLevels() throws Exception {
    Files.writeString(folder.resolve("a.xml"), OPEN + "<a>".repeat(200_000));
    assertFinding("nesting-too-deep");
  }

  @Test
  void twoHundredThousandFindings() throws Exception {
    String settings = "<settings pass=\"nonsense\"/>";
    Files.writeString(folder.resolve("a.xml"), OPEN + settings.repeat(200_000) + "</unattend>");
    assertFinding("pass-name-unknown");
  }

  @Test
  void externalEntityIsNeitherReadNorFetched() throws Exception {
    Files.writeString(folder.resolve("canary.txt"), "CANARY-71");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
      Files.writeString(
          folder.resolve("a.xml"),
          "<!DOCTYPE unattend SYSTEM \"%s\" [<!ENTITY a SYSTEM \"canary.txt\"><!ENTITY b SYSTEM \"%s\">]>%s&a;&b;</unattend>"
              .formatted(address + "dtd", address + "entity", OPEN));
      assertFinding("doctype-forbidden");
      server.setSoTimeout(1);
      Assertions.assertThrows(SocketTimeoutException.class, server::accept, "it was fetched");
    }
  }

  @Test
  void expansionBomb() throws Exception {
    StringBuilder entities = new StringBuilder("<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      String ten = ("&a" + (i - 1) + ";").repeat(10);
      entities.append("<!ENTITY a" + i + " \"" + ten + "\">");
    }
    Files.writeString(
        folder.resolve("a.xml"),
        "<!DOCTYPE unattend [" + entities + "]>" + OPEN + "&a11;</unattend>");
    assertFinding("doctype-forbidden");
  }

  @Test
  void oneUnreadableAmongMany() throws Exception {
    Files.writeString(folder.resolve("good.xml"), OPEN + "</unattend>");
    Files.writeString(folder.resolve("bad.xml"), "<unattend/>");
    Outcome outcome =
        Launcher.in(folder)
            .run("validate", "--format", "json", "good.xml", "missing.xml", "bad.xml")
            .clean();
    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.out().contains("\"error\":\"missing.xml does not exist\""), outcome.out());
    assertTrue(outcome.out().contains("root-element-wrong"), outcome.out());
  }

  @Test
  void closedAndFullOutput() throws Exception {
    Files.writeString(folder.resolve("a.xml"), OPEN + "</unattend>");
    assertCannotWrite("\"$0\" \"$@\" >&-");
    if (Files.exists(Path.of("/dev/full"))) {
      assertCannotWrite("\"$0\" \"$@\" >/dev/full");
    }
  }

  private void assertCannotWrite(String command) throws Exception {
    Outcome outcome =
        Launcher.inShell(command, folder).run("validate", "--format", "json", "a.xml").clean();
    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.err().contains("unattend: cannot write the output"), outcome.err());
  }

  private void assertFinding(String rule) throws IOException, InterruptedException {
    for (String format : new String[] {"json", "text"}) {
      Outcome outcome = Launcher.in(folder).run("validate", "--format", format, "a.xml").clean();
      assertEquals(1, outcome.exitCode(), outcome.err());
      assertTrue(outcome.out().contains(rule), outcome.out());
      assertFalse(outcome.out().contains("CANARY"), "it was read");
    }
  }

  private void assertCannot(String words) throws IOException, InterruptedException {
    Outcome outcome = Launcher.in(folder).run("validate", "a.xml").clean();
    assertEquals(3, outcome.exitCode());
    String sentence = outcome.err().lines().findFirst().orElse("");
    assertTrue(sentence.startsWith("unattend: ") && sentence.contains(words), outcome.err());
  }
}
