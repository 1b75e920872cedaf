package unattend.sysprep;

/** Sees whether sysprep still writes to its logs, and what it wrote last. */
final class LogWatch {
  private static final int TAIL = 4096;

  private final SysprepFolder folder;
  private long sizes;
  private String last = "";

  LogWatch(SysprepFolder folder) {
    this.folder = folder;
    this.sizes = sizes();
  }

  private long sizes() {
    // Both in one number that changes whenever one of them does.
    return SysprepFolder.size(folder.actions()) * 31 + SysprepFolder.size(folder.errors());
  }

  /** True if a log has changed since the last time. */
  boolean hasChanged() {
    long now = sizes();
    if (now == sizes) {
      return false;
    }
    sizes = now;
    last = LogTail.of(folder.actions(), TAIL).last().orElse(last);
    return true;
  }

  /** The last line of setupact.log, or blank. */
  String last() {
    return last;
  }
}
