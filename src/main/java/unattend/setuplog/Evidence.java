package unattend.setuplog;

/**
 * A line kept because it proves something.
 *
 * @param from where the proof begins in the text, {@code to} where it ends
 */
record Evidence(int line, String text, int from, int to) {
  private static final int LONGEST = 2000;

  static Evidence of(LogRecord record, String matched) {
    String raw =
        record.raw().length() <= LONGEST ? record.raw() : record.raw().substring(0, LONGEST);
    int at = raw.indexOf(matched);
    if (at >= 0 && !matched.isEmpty()) {
      return new Evidence(record.line(), raw, at, at + matched.length());
    }
    int end = raw.stripTrailing().length();
    int start = Math.min(end, raw.length() - raw.stripLeading().length());
    return new Evidence(record.line(), raw, start, end);
  }
}
