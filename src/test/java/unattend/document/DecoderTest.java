package unattend.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import unattend.diagnostic.Finding;

class DecoderTest {
  private static final String DECLARED = "<?xml version=\"1.0\" encoding=\"%s\"?><a>ü</a>";

  private String text;

  private List<String> read(byte[] bytes) {
    Decoder decoder = new Decoder("a.xml", bytes);
    text = decoder.decode().text();
    return decoder.findings().stream().map(Finding::message).toList();
  }

  private static String declaring(String encoding) {
    return DECLARED.formatted(encoding);
  }

  @Test
  void agreesWithWhatIsDeclared() {
    for (String name : List.of("utf-8", "UTF-8", "windows-1252", "ISO-8859-1")) {
      assertEquals(List.of(), read(declaring(name).getBytes(Charset.forName(name))), name);
      assertEquals(declaring(name), text);
    }
  }

  @Test
  void takesTheMarkOff() {
    assertEquals(List.of(), read(("\uFEFF" + declaring("utf-8")).getBytes(UTF_8)));
    assertEquals(declaring("utf-8"), text);
    assertEquals(List.of(), read(("\uFEFF" + declaring("utf-16")).getBytes(UTF_16BE)));
    assertEquals(declaring("utf-16"), text);
  }

  @Test
  void knowsUtf16WithoutMark() {
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      assertEquals(List.of(), read(declaring("utf-16").getBytes(charset)));
      assertEquals(List.of(), read("<a>ü</a>".getBytes(charset)));
      assertEquals("<a>ü</a>", text);
    }
  }

  @Test
  void believesTheBytesNotTheDeclaration() {
    assertEquals(
        List.of("the file declares \"utf-16\" but its bytes are UTF-8"),
        read(declaring("utf-16").getBytes(UTF_8)));
    assertEquals(
        List.of("the file declares \"utf-8\" but its bytes are UTF-16LE"),
        read(("\uFEFF" + declaring("utf-8")).getBytes(UTF_16LE)));
    assertEquals(declaring("utf-8"), text);
    assertEquals(
        List.of("the file declares \"ibm037\" but its bytes are UTF-8"),
        read(declaring("ibm037").getBytes(UTF_8)));
  }

  @Test
  void tellsTheFirstByteThatDoesNotFit() {
    assertEquals(
        List.of("byte 0xFC is not UTF-8 text"),
        read(declaring("utf-8").getBytes(Charset.forName("windows-1252"))));
    assertTrue(text.contains("<a>\uFFFD</a>"), text);
  }

  @Test
  void tellsOfAnUnknownName() {
    List<String> messages = read(declaring("utf8mb4").getBytes(UTF_8));
    assertEquals(1, messages.size());
    assertTrue(messages.get(0).contains("\"utf8mb4\" is not known"), messages.get(0));
  }

  @Test
  void anEmptyFileIsAnEmptyText() {
    assertEquals(List.of(), read(new byte[0]));
    assertEquals("", text);
  }
}
