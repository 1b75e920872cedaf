package unattend.report;

import java.io.IOException;
import java.io.Writer;

/** Lines of at most a certain width, what is too long being carried on below itself. */
final class TextLines {
  private static final int WIDTH = 96;

  private final Writer out;
  private final boolean colour;

  TextLines(Writer out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  void blank() throws IOException {
    out.write('\n');
  }

  void heading(String text) throws IOException {
    blank();
    out.write(bold(text) + "\n");
  }

  String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  /** A text behind something that stands before its first line only. */
  void hanging(String before, String text) throws IOException {
    fill(before, before.length(), text);
  }

  /** A text in a column of its own; on a line of its own where what is before reaches into it. */
  void column(String before, int column, String text) throws IOException {
    if (before.length() < column || text.isEmpty()) {
      fill(before, column, text);
    } else {
      fill(before, before.length(), "");
      fill("", column, text);
    }
  }

  private void fill(String before, int column, String text) throws IOException {
    StringBuilder line = new StringBuilder(before);
    line.append(" ".repeat(Math.max(0, column - before.length())));
    boolean empty = true;
    for (String word : text.split(" ")) {
      int needed = line.length() + word.length() + (empty ? 0 : 1);
      if (!empty && needed > WIDTH) {
        write(line);
        line = new StringBuilder(" ".repeat(column));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    write(line);
  }

  private void write(StringBuilder line) throws IOException {
    out.write(line.toString().stripTrailing() + "\n");
  }

  void flush() throws IOException {
    out.flush();
  }
}
