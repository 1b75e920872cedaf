package unattend.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Severity;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/**
 * Turns bytes into text by byte-order mark and XML declaration, and says so when the two or the
 * bytes disagree.
 */
final class Decoder {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  /** What bytes that cannot be decoded become. */
  private static final char REPLACEMENT = '\uFFFD';

  private final String name;
  private final byte[] bytes;
  private final List<Finding> findings = new ArrayList<>();

  /** The encoding the first bytes leave no doubt about. */
  private final Optional<Charset> certain;

  /** The encoding the XML declaration names. */
  private final Optional<String> declared;

  Decoder(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.certain = certain();
    this.declared = declared();
  }

  List<Finding> findings() {
    return findings;
  }

  /** The text without its byte-order mark; bytes that cannot be decoded become U+FFFD. */
  SourceText decode() {
    int mark = markLength();
    Charset charset = charset();
    String text = new String(bytes, mark, bytes.length - mark, charset);
    boolean ascii = charset.equals(StandardCharsets.UTF_8) && text.length() == bytes.length - mark;
    SourceText source = new SourceText(name, text, ascii);
    if (declared.isPresent()) {
      compare(declared.get(), charset, source);
    }
    if (charset.name().startsWith("UTF-32")) {
      report(source, Span.at(0), "the file is in UTF-32; Windows answer files are utf-8 or utf-16");
    }
    if (text.startsWith("\uFEFF")) {
      report(source, new Span(0, 1), "a second byte-order mark stands behind the first");
    }
    if (text.indexOf(REPLACEMENT) >= 0) {
      reportBadBytes(charset, ByteBuffer.wrap(bytes, mark, bytes.length - mark).slice(), source);
    }
    return source;
  }

  /** The encoding that the bytes are read in. */
  Charset charset() {
    Optional<Charset> found = certain.isPresent() ? certain : declared.flatMap(Decoder::charset);
    return found.isPresent() && fits(found.get()) ? found.get() : StandardCharsets.UTF_8;
  }

  /** The bytes of the byte-order mark. */
  int markLength() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    if (isUtf32()) {
      return 4;
    }
    return startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF) ? 2 : 0;
  }

  private Optional<Charset> certain() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (isUtf32()) {
      return Optional.of(Charset.forName(bytes[0] == 0 ? "UTF-32BE" : "UTF-32LE"));
    }
    if (startsWith(0xFF, 0xFE) || (startsWith('<', 0) && !startsWith('<', 0, 0))) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(0xFE, 0xFF) || startsWith(0, '<')) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private boolean isUtf32() {
    return startsWith(0xFF, 0xFE, 0, 0) || startsWith(0, 0, 0xFE, 0xFF);
  }

  private boolean startsWith(int... values) {
    for (int i = 0; i < values.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != values[i]) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> declared() {
    Charset guess = certain.orElse(StandardCharsets.ISO_8859_1);
    int mark = markLength();
    String start = new String(bytes, mark, Math.min(bytes.length - mark, 1024), guess);
    Matcher matcher = DECLARED.matcher(start);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String word) {
    try {
      return Optional.of(Charset.forName(word));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A start that reads as ASCII cannot be in a charset that writes it otherwise. */
  private boolean fits(Charset charset) {
    byte[] start = "<?xml".getBytes(StandardCharsets.US_ASCII);
    return certain.isPresent() || new String(start, charset).equals("<?xml");
  }

  private void compare(String word, Charset real, SourceText source) {
    Span span = wordSpan(word, source);
    Optional<Charset> named = charset(word);
    if (named.isEmpty()) {
      report(
          source,
          span,
          "the declared encoding \""
              + word
              + "\" is not known; Windows answer files are utf-8 or utf-16");
    } else if (!sameFamily(named.get(), real)) {
      report(source, span, "the file declares \"" + word + "\" but its bytes are " + real.name());
    } else if (!EncodingNames.isSure(word)) {
      reportUnsureName(word, span, named.get(), source);
    }
  }

  /** Java knows many names that no list of encodings has. */
  private void reportUnsureName(String word, Span span, Charset named, SourceText source) {
    String message = "Windows may not know an encoding of the name \"" + word + "\"";
    findings.add(
        Finding.of(DocumentRules.ENCODING, source, span, message)
            .severity(Severity.WARNING)
            .help("write encoding=\"" + named.name().toLowerCase(Locale.ROOT) + "\""));
  }

  private static boolean sameFamily(Charset declared, Charset real) {
    return declared.equals(real)
        || bothBegin("UTF-16", declared, real)
        || bothBegin("UTF-32", declared, real);
  }

  private static boolean bothBegin(String family, Charset declared, Charset real) {
    return declared.name().startsWith(family) && real.name().startsWith(family);
  }

  private static Span wordSpan(String word, SourceText source) {
    int start = source.text().indexOf(word);
    return start < 0 ? Span.at(0) : new Span(start, start + word.length());
  }

  private void reportBadBytes(Charset charset, ByteBuffer body, SourceText source) {
    CharBuffer good = CharBuffer.allocate(body.remaining() + 1);
    CoderResult result = charset.newDecoder().decode(body, good, true);
    if (result.isError()) {
      int offset = good.position();
      String what = String.format(Locale.ROOT, "byte 0x%02X", body.get(body.position()) & 0xFF);
      Span span = new Span(offset, Math.min(offset + 1, source.text().length()));
      findings.add(
          Finding.of(
                  DocumentRules.ENCODING,
                  source,
                  span,
                  what + " is not " + charset.name() + " text")
              .help(
                  "save the file as UTF-8, or declare the encoding it has, such as windows-1252"));
    }
  }

  private void report(SourceText source, Span span, String message) {
    findings.add(
        Finding.of(DocumentRules.ENCODING, source, span, message)
            .help("save the file as UTF-8 and declare encoding=\"utf-8\""));
  }
}
