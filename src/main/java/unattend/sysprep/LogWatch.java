package unattend.sysprep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
    last = tail(folder.actions()).orElse(last);
    return true;
  }

  /** The last line of setupact.log, or blank. */
  String last() {
    return last;
  }

  /** Without its zero bytes, UTF-16 is near enough to ASCII for a look at the progress. */
  private static Optional<String> tail(Path file) {
    long from = Math.max(0, SysprepFolder.size(file) - TAIL);
    try (var in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      String text = new String(in.readNBytes(TAIL), StandardCharsets.ISO_8859_1).replace("\0", "");
      return text.lines().filter(line -> !line.isBlank()).reduce((before, line) -> line);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
