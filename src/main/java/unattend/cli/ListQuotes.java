package unattend.cli;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Follows the quotes of a list while it is read: one that is never closed, which would swallow all
 * rows behind it, ends the list with a {@link ListFault}.
 */
final class ListQuotes extends FilterReader {
  /** What stands before the next character. */
  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    CLOSED
  }

  /** So much is looked at to find out what separates the columns. */
  private static final int HEADER = 1 << 13;

  private final char separator;
  private State state = State.FIELD_START;
  private long line = 1;
  private long opened;

  private ListQuotes(Reader in, char separator) {
    super(in);
    this.separator = separator;
  }

  /** The text of a list, from its first column's name on. */
  static ListQuotes open(InputStream in) throws IOException {
    BufferedReader text = new BufferedReader(new ListText(in), HEADER);
    text.mark(HEADER);
    char[] header = new char[HEADER - 1];
    int count = Math.max(0, text.read(header));
    text.reset();
    return new ListQuotes(text, separator(new String(header, 0, count)));
  }

  /** The first of comma, semicolon and tab that the first line has. */
  private static char separator(String text) {
    String line = text.lines().findFirst().orElse("");
    for (char c : new char[] {',', ';', '\t'}) {
      if (line.indexOf(c) >= 0) {
        return c;
      }
    }
    return ',';
  }

  char separator() {
    return separator;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count < 0 && state == State.QUOTED) {
      throw new ListFault(opened, "the quote that is opened in this line is never closed");
    }
    for (int i = offset; i < offset + count; i++) {
      follow(buffer[i]);
    }
    return count;
  }

  /** A doubled quote closes and opens again. */
  private void follow(char c) {
    if (c == '"') {
      opened = state == State.FIELD_START ? line : opened;
      state = state == State.QUOTED ? State.CLOSED : state == State.PLAIN ? state : State.QUOTED;
    } else if (state != State.QUOTED) {
      boolean end = c == separator || c == '\n' || c == '\r';
      state = end ? State.FIELD_START : State.PLAIN;
    }
    line += c == '\n' ? 1 : 0;
  }
}
