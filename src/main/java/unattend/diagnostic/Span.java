package unattend.diagnostic;

/**
 * A stretch of a {@link SourceText}: offsets in UTF-16 units, {@code end} exclusive. Offsets that
 * are negative or out of order are a bug of ours and throw {@link IllegalArgumentException}.
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span " + start + ".." + end);
    }
  }

  /** The empty span at one offset. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  public int length() {
    return end - start;
  }

  /** True if the two share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
