package unattend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a list, byte by byte: UTF-8 with or without a byte order mark, UTF-16 with one. Bytes
 * that are neither end it with a {@link ListFault}.
 */
final class ListText extends Reader {
  private static final int SIZE = 1 << 13;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);
  private final CharsetDecoder decoder;
  private boolean ended;
  private boolean bad;
  private long line = 1;

  ListText(InputStream in) throws IOException {
    this.in = in;
    fill();
    this.decoder =
        charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The character set by the byte order mark, which is passed over. */
  private Charset charset() throws IOException {
    while (bytes.remaining() < 3 && !ended) {
      fill();
    }
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    return startsWith(0xFF, 0xFE)
        ? StandardCharsets.UTF_16LE
        : startsWith(0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private boolean startsWith(int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.remaining() || (bytes.get(bytes.position() + i) & 0xFF) != mark[i]) {
        return false;
      }
    }
    bytes.position(bytes.position() + mark.length);
    return true;
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(0, count));
    bytes.flip();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (bad) {
      throw new ListFault(line, "the bytes of this line are not UTF-8; save the list as UTF-8");
    }
    CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
    while (out.position() == 0) {
      CoderResult result = decoder.decode(bytes, out, ended);
      bad = result.isError();
      if (bad || ended) {
        break;
      }
      if (out.position() == 0) {
        fill();
      }
    }
    for (int i = 0; i < out.position(); i++) {
      line += buffer[offset + i] == '\n' ? 1 : 0;
    }
    if (out.position() == 0 && bad) {
      return read(buffer, offset, length);
    }
    return out.position() == 0 ? -1 : out.position();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
