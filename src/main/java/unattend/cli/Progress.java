package unattend.cli;

/** A bar on standard error for work that takes longer than a second, shown to people only. */
final class Progress {
  private static final long PATIENCE_MILLIS = 1000;
  private static final long REDRAW_MILLIS = 100;
  private static final int WIDTH = 30;
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final Io io;
  private final int total;
  private final long started = System.currentTimeMillis();
  private long drawn;
  private int count;

  Progress(Io io, int total) {
    this.io = io;
    this.total = total;
  }

  /** For work that comes one by one: only what is done is shown. */
  static Progress ofUnknownTotal(Io io) {
    return new Progress(io, UNKNOWN);
  }

  void step() {
    count++;
    if (!io.terminal() || total < 2) {
      return;
    }
    long now = System.currentTimeMillis();
    if (now - started > PATIENCE_MILLIS && now - drawn > REDRAW_MILLIS) {
      drawn = now;
      io.err().print("\r" + (total == UNKNOWN ? count + " done" : bar()));
      io.err().flush();
    }
  }

  private String bar() {
    int filled = (int) ((long) WIDTH * count / total);
    return "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + count + " of " + total;
  }

  /** Wipes the bar. */
  void done() {
    if (drawn > 0) {
      io.err().print("\r" + " ".repeat(WIDTH + 30) + "\r");
      io.err().flush();
    }
  }
}
