package unattend.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Map;
import unattend.diagnostic.Span;
import unattend.diagnostic.WorldException;

/** The bytes of an answer file, of which single places can be replaced and all else stays. */
public final class BytePlaces {
  private final byte[] bytes;
  private final Charset charset;
  private final int[] starts;

  /**
   * @param text what the bytes were read as
   */
  public BytePlaces(byte[] bytes, String text) {
    Decoder decoder = new Decoder("", bytes);
    this.bytes = bytes.clone();
    this.charset = decoder.charset();
    this.starts = starts(text, decoder.markLength());
  }

  /** Byte by byte, so that bytes which are no text keep their places too. */
  private int[] starts(String text, int mark) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    int[] places = new int[text.length() + 1];
    Arrays.fill(places, bytes.length);
    CharBuffer out = CharBuffer.allocate(text.length() + 8);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    in.position(mark);
    int known = 0;
    for (int end = mark + 1; end <= bytes.length; end++) {
      in.limit(end);
      int start = in.position();
      decoder.decode(in, out, end == bytes.length);
      while (known < Math.min(out.position(), text.length())) {
        places[known++] = start;
      }
    }
    return places;
  }

  /**
   * The bytes with other text at some places.
   *
   * @param replacements what stands at a place from now on; no two overlap
   * @throws WorldException if nothing can be written in the encoding of the file
   */
  public byte[] with(Map<Span, String> replacements) throws WorldException {
    if (!replacements.isEmpty() && !charset.canEncode()) {
      throw new WorldException(
          "the encoding of this file, "
              + charset.name()
              + ", can be read but not written; save the file as UTF-8 first");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    int from = 0;
    var sorted =
        replacements.entrySet().stream()
            .sorted((a, b) -> Integer.compare(a.getKey().start(), b.getKey().start()))
            .toList();
    for (Map.Entry<Span, String> each : sorted) {
      int start = starts[each.getKey().start()];
      out.write(bytes, from, start - from);
      out.writeBytes(each.getValue().getBytes(charset));
      from = starts[each.getKey().end()];
    }
    out.write(bytes, from, bytes.length - from);
    return out.toByteArray();
  }
}
