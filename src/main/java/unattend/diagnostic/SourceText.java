package unattend.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
  private final boolean ascii;

  /** Secrets by where they start; no two overlap. */
  private final NavigableMap<Integer, Span> secrets = new TreeMap<>();

  private final int[] lineNumbers;
  private int[] lineStarts;

  public SourceText(String name, String text) {
    this(name, text, false);
  }

  /**
   * A text of which its reader may know something.
   *
   * @param ascii true if all its characters are known to be ASCII
   */
  public SourceText(String name, String text, boolean ascii) {
    this(name, text, ascii, new int[0]);
  }

  private SourceText(String name, String text, boolean ascii, int[] lineNumbers) {
    this.name = name;
    this.text = text;
    this.ascii = ascii;
    this.lineNumbers = lineNumbers;
  }

  /**
   * Some lines of a text too large to be held, each still under its own number.
   *
   * @param lines by their numbers; a line holds no line end
   */
  public static SourceText excerpt(String name, SortedMap<Integer, String> lines) {
    int[] numbers = lines.keySet().stream().mapToInt(Integer::intValue).toArray();
    return new SourceText(name, String.join("\n", lines.values()), false, numbers);
  }

  /** The name as the user gave it. */
  public String name() {
    return name;
  }

  /** True if all characters are known to be ASCII; false says nothing. */
  public boolean isAscii() {
    return ascii;
  }

  /** The text itself, secrets included: for reading, never for showing. */
  public String text() {
    return text;
  }

  /** The characters of a span, secrets included: for comparing, never for showing. */
  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** A span without the white space at its ends; empty if it holds nothing else. */
  public Optional<Span> trimmed(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (start < end && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return start == end ? Optional.empty() : Optional.of(new Span(start, end));
  }

  /** Marks a stretch as secret from now on. */
  public void hide(Span span) {
    if (span.length() > 0) {
      Span whole = span;
      for (Span other : secretsIn(span)) {
        secrets.remove(other.start());
        whole =
            new Span(Math.min(whole.start(), other.start()), Math.max(whole.end(), other.end()));
      }
      secrets.put(whole.start(), whole);
    }
  }

  /** All secrets in the order of the text, for replacing them. */
  public List<Span> hidden() {
    return List.copyOf(secrets.values());
  }

  public boolean isHidden(Span span) {
    return !secretsIn(span).isEmpty();
  }

  /** A span widened so that it cuts no secret in two. */
  public Span aroundSecrets(Span span) {
    int start = span.start();
    int end = span.end();
    Span place = span.length() == 0 ? new Span(start, start + 1) : span;
    for (Span secret : secretsIn(place)) {
      start = Math.min(start, secret.start());
      end = Math.max(end, secret.end());
    }
    return new Span(start, end);
  }

  /** The characters of a span with every secret in it replaced by {@link #MASK}. */
  public String visible(Span span) {
    List<Span> hidden = secretsIn(span);
    if (hidden.isEmpty()) {
      return slice(span);
    }
    StringBuilder out = new StringBuilder();
    int from = span.start();
    for (Span secret : hidden) {
      out.append(text, from, Math.max(from, secret.start())).append(MASK);
      from = secret.end();
    }
    return out.append(text, Math.min(from, span.end()), span.end()).toString();
  }

  /** The secrets that share a unit with a span, in the order of the text. */
  private List<Span> secretsIn(Span span) {
    if (secrets.isEmpty()) {
      return List.of();
    }
    Integer before = secrets.floorKey(span.start());
    List<Span> found = new ArrayList<>();
    for (Span secret : secrets.tailMap(before == null ? span.start() : before).values()) {
      if (secret.start() >= span.end()) {
        break;
      }
      if (secret.overlaps(span)) {
        found.add(secret);
      }
    }
    return found;
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
    int lf = text.indexOf('\n');
    int cr = text.indexOf('\r');
    while (lf >= 0 || cr >= 0) {
      boolean both = cr >= 0 && lf == cr + 1;
      int end = both || cr < 0 ? lf : lf < 0 ? cr : Math.min(lf, cr);
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
      lf = lf == end ? text.indexOf('\n', end + 1) : lf;
      cr = cr >= 0 && cr <= end ? text.indexOf('\r', end + 1) : cr;
    }
    return Arrays.copyOf(starts, count);
  }
}
