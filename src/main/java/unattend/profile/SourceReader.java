package unattend.profile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;
import unattend.diagnostic.WorldException;

/** Turns a file into text: UTF-8, or UTF-16 with a byte order mark. */
final class SourceReader {
  private SourceReader() {}

  /**
   * The text of a profile; empty if it is not UTF-8, which is reported.
   *
   * @throws WorldException if the bytes are no text at all
   */
  static Optional<SourceText> profile(String name, byte[] bytes, Reports reports)
      throws WorldException {
    Charset charset = charset(bytes);
    if (charset.equals(StandardCharsets.UTF_8) && holdsZero(bytes)) {
      throw new WorldException(name + " is not a text file; a profile is YAML text in UTF-8");
    }
    return text(name, bytes, reports);
  }

  /** Bytes as text, without a byte order mark; empty if they are not UTF-8 or marked UTF-16. */
  static Optional<String> text(byte[] bytes) {
    Decoded decoded = decoded(bytes);
    boolean text = decoded.whole() && decoded.text().replaceFirst("\\x00+$", "").indexOf(0) < 0;
    return text ? Optional.of(decoded.text()) : Optional.empty();
  }

  private static Optional<SourceText> text(String name, byte[] bytes, Reports reports) {
    Decoded decoded = decoded(bytes);
    SourceText source = new SourceText(name, decoded.text());
    if (!decoded.whole()) {
      reports.add(
          ProfileRules.ENCODING,
          new Place(source, Span.at(source.text().length())),
          "the bytes from here on are not UTF-8",
          "save the profile as UTF-8");
      SecretNames.hideAll(source);
      return Optional.empty();
    }
    return Optional.of(source);
  }

  /** A text as far as its bytes could be read. */
  private record Decoded(String text, boolean whole) {}

  private static Decoded decoded(byte[] bytes) {
    CharsetDecoder decoder =
        charset(bytes)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
    String text = out.flip().toString();
    return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, !result.isError());
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean holdsZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
