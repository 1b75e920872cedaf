package unattend.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * The decoded text of one input, which knows its lines and which of its stretches are secret.
 *
 * <p>Everything shown to a person passes through {@link #visible(Span)} or {@link
 * #visibleLine(int)}, which replace secrets by asterisks. Offsets count UTF-16 units; lines end at
 * LF, CR LF or CR.
 */
public final class SourceText {
  /** What a secret is shown as, whatever its length. */
  public static final String MASK = "********";

  private final String name;
  private final String text;
  private final List<Span> secrets = new ArrayList<>();
  private final int[] lineNumbers;
  private int[] lineStarts;

  public SourceText(String name, String text) {
    this(name, text, new int[0]);
  }

  private SourceText(String name, String text, int[] lineNumbers) {
    this.name = name;
    this.text = text;
    this.lineNumbers = lineNumbers;
  }

  /**
   * Some lines of a text too large to be held, each still under its own number.
   *
   * @param lines by their numbers; a line holds no line end
   */
  public static SourceText excerpt(String name, SortedMap<Integer, String> lines) {
    int[] numbers = lines.keySet().stream().mapToInt(Integer::intValue).toArray();
    return new SourceText(name, String.join("\n", lines.values()), numbers);
  }

  /** The name as the user gave it. */
  public String name() {
    return name;
  }

  /** The text itself, secrets included: for reading, never for showing. */
  public String text() {
    return text;
  }

  /** The characters of a span, secrets included: for comparing, never for showing. */
  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Marks a stretch as secret from now on. */
  public void hide(Span span) {
    if (span.length() > 0) {
      secrets.add(span);
    }
  }

  public boolean isHidden(Span span) {
    return secrets.stream().anyMatch(span::overlaps);
  }

  /** The characters of a span with every secret in it replaced by {@link #MASK}. */
  public String visible(Span span) {
    List<Span> hidden =
        secrets.stream().filter(span::overlaps).sorted((a, b) -> a.start() - b.start()).toList();
    if (hidden.isEmpty()) {
      return slice(span);
    }
    StringBuilder out = new StringBuilder();
    int from = span.start();
    for (Span secret : hidden) {
      if (secret.start() >= from) {
        out.append(text, from, secret.start());
        out.append(MASK);
      } else if (from == span.start()) {
        out.append(MASK);
      }
      from = Math.max(from, secret.end());
    }
    return out.append(text, Math.min(from, span.end()), span.end()).toString();
  }

  public Position position(int offset) {
    int[] starts = lineStarts();
    int index = Arrays.binarySearch(starts, Math.min(offset, text.length()));
    int line = index >= 0 ? index : -index - 2;
    return new Position(number(line), Math.min(offset, text.length()) - starts[line] + 1);
  }

  /** The offset of a 1-based line and column, held within the text. */
  public int offset(int line, int column) {
    int[] starts = lineStarts();
    int start = starts[Math.max(0, Math.min(index(line), starts.length - 1))];
    return Math.min(text.length(), start + Math.max(0, column - 1));
  }

  /** The span of a 1-based line without its line end. */
  public Span lineSpan(int line) {
    int[] starts = lineStarts();
    int index = index(line);
    int start = starts[index];
    int end = index + 1 < starts.length ? starts[index + 1] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  /** The text of a 1-based line, secrets masked, without its line end. */
  public String visibleLine(int line) {
    return visible(lineSpan(line));
  }

  public int lineCount() {
    return lineStarts().length;
  }

  /** The number of a line counted from 0 in the text held. */
  private int number(int index) {
    return lineNumbers.length == 0 ? index + 1 : lineNumbers[index];
  }

  private int index(int line) {
    return lineNumbers.length == 0 ? line - 1 : Arrays.binarySearch(lineNumbers, line);
  }

  private int[] lineStarts() {
    if (lineStarts == null) {
      lineStarts = findLineStarts(text);
    }
    return lineStarts;
  }

  private static int[] findLineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crBeforeLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crBeforeLf)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
