package unattend.sysprep;

import java.util.List;

/** Sees whether sysprep still writes to its logs, and what it wrote last. */
final class LogWatch {
  private static final int TAIL = 4096;

  private final SysprepFolder folder;
  private List<Long> sizes;
  private String last = "";

  LogWatch(SysprepFolder folder) {
    this.folder = folder;
    this.sizes = sizes();
  }

  private List<Long> sizes() {
    return List.of(SysprepFolder.size(folder.actions()), SysprepFolder.size(folder.errors()));
  }

  /** True if a log has changed since the last time. */
  boolean hasChanged() {
    List<Long> now = sizes();
    if (now.equals(sizes)) {
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
