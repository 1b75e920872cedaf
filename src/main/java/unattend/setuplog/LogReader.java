package unattend.setuplog;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Puts lines together to entries, one at a time. */
final class LogReader {
  private static final int LONGEST_ENTRY = 1 << 13;

  private final LogLines lines;
  private Optional<String> ahead;
  private int number = 1;

  LogReader(InputStream in) throws IOException {
    lines = new LogLines(in);
    ahead = lines.next();
  }

  /** The next entry; empty at the end of the log. */
  Optional<LogRecord> next() throws IOException {
    if (ahead.isEmpty()) {
      return Optional.empty();
    }
    String raw = ahead.get();
    int first = number;
    StringBuilder text = new StringBuilder();
    append(raw, text);
    LogRecord head = LogRecord.of(first, raw, text.toString());
    boolean dated = !head.time().isEmpty();
    int headLength = text.length();
    advance();
    while (ahead.isPresent() && !LogRecord.starts(ahead.get(), dated)) {
      append(ahead.get(), text);
      advance();
    }
    return Optional.of(
        text.length() == headLength ? head : LogRecord.of(first, raw, text.toString()));
  }

  private void advance() throws IOException {
    ahead = lines.next();
    number++;
  }

  /** Adds a line, every run of blanks made one blank, as far as there is room. */
  private static void append(String line, StringBuilder text) {
    boolean blank = text.length() > 0;
    for (int i = 0; i < line.length() && text.length() < LONGEST_ENTRY; i++) {
      char c = line.charAt(i);
      if (Character.isWhitespace(c)) {
        blank = text.length() > 0;
      } else {
        if (blank) {
          text.append(' ');
          blank = false;
        }
        text.append(c);
      }
    }
  }
}
