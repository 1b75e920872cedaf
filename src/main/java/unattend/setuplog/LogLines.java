package unattend.setuplog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a log in whatever encoding it has, one at a time; of a line without end only the
 * beginning is kept, so that memory stays constant.
 *
 * <p>UTF-8 and UTF-16 are known by their byte-order mark or, without one, by where the zero bytes
 * stand; a line that is not UTF-8 is taken as ANSI. Zeros are left out: a loss of power leaves
 * blocks of them, and what remains of Latin text in UTF-16, which PowerShell appends to any log, is
 * readable.
 */
final class LogLines {
  private static final int LONGEST_LINE = 1 << 14;
  private static final Charset ANSI = Charset.forName("windows-1252");

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final byte[] line = new byte[LONGEST_LINE];
  private int position;
  private int filled;
  private int width = 1;
  private boolean bigEndian;

  LogLines(InputStream in) throws IOException {
    this.in = in;
    detect();
  }

  private void detect() throws IOException {
    filled = in.readNBytes(buffer, 0, buffer.length);
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      position = 3;
    } else if (startsWith(0xFF, 0xFE)) {
      width = 2;
      position = 2;
    } else if (startsWith(0xFE, 0xFF)) {
      width = 2;
      position = 2;
      bigEndian = true;
    } else {
      guess();
    }
  }

  private boolean startsWith(int... values) {
    for (int i = 0; i < values.length; i++) {
      if (i >= filled || (buffer[i] & 0xFF) != values[i]) {
        return false;
      }
    }
    return true;
  }

  /** Latin text in UTF-16 has a zero in every second place, and hardly any in between. */
  private void guess() {
    int sample = Math.min(filled, 512) & ~1;
    int[] zeros = new int[2];
    for (int i = 0; i < sample; i++) {
      if (buffer[i] == 0) {
        zeros[i & 1]++;
      }
    }
    int most = Math.max(zeros[0], zeros[1]);
    if (sample >= 4 && most * 4 > sample && Math.min(zeros[0], zeros[1]) * 4 < most) {
      width = 2;
      bigEndian = zeros[0] > zeros[1];
    }
  }

  /** The next line without its end; empty at the end of the log. */
  Optional<String> next() throws IOException {
    int length = 0;
    boolean any = false;
    for (int unit = unit(); unit >= 0; unit = unit()) {
      any = true;
      if (unit == '\n') {
        break;
      }
      if (unit != 0 && length + width <= LONGEST_LINE) {
        length = append(unit, length);
      }
    }
    return any ? Optional.of(withoutReturn(decode(length))) : Optional.empty();
  }

  private int append(int unit, int length) {
    if (width == 2) {
      line[length] = (byte) (unit >> 8);
      line[length + 1] = (byte) unit;
      return length + 2;
    }
    line[length] = (byte) unit;
    return length + 1;
  }

  private int unit() throws IOException {
    int first = octet();
    if (width == 1 || first < 0) {
      return first;
    }
    int second = Math.max(0, octet());
    return bigEndian ? first << 8 | second : second << 8 | first;
  }

  private int octet() throws IOException {
    if (position == filled) {
      filled = in.read(buffer, 0, buffer.length);
      position = 0;
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    return buffer[position++] & 0xFF;
  }

  private String decode(int length) {
    if (width == 2) {
      return new String(line, 0, length, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(line, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(line, 0, length, ANSI);
    }
  }

  private static String withoutReturn(String text) {
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
