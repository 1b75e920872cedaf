package unattend.sysprep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The last lines of a log of sysprep. Without its zero bytes, UTF-16 is near enough to ASCII here.
 *
 * @param lines those that are not blank
 */
record LogTail(List<String> lines) {
  private static final String START = "beginning of a new sysprep run";

  /** The first comes at the end of every run, the others where one gives up. */
  private static final List<String> ENDS =
      List.of("shutting down sysprep log", "winmain:hit failure", "halting sysprep execution");

  private static final String DATED = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d.*";

  static LogTail of(Path log, int bytes) {
    long from = Math.max(0, SysprepFolder.size(log) - bytes);
    try (var in = Files.newInputStream(log)) {
      in.skipNBytes(from);
      String text = new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1);
      return new LogTail(text.replace("\0", "").lines().filter(line -> !line.isBlank()).toList());
    } catch (IOException e) {
      return new LogTail(List.of());
    }
  }

  Optional<String> last() {
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
  }

  /**
   * The dated lines since a moment.
   *
   * @param moment as the log writes it
   */
  LogTail since(String moment) {
    return new LogTail(
        lines.stream().filter(line -> line.matches(DATED) && line.compareTo(moment) >= 0).toList());
  }

  /** True if the last run in it came to its end, good or bad. */
  boolean tellsEnd() {
    boolean ended = false;
    for (String line : lines) {
      String folded = line.toLowerCase(Locale.ROOT);
      ended = !folded.contains(START) && (ended || ENDS.stream().anyMatch(folded::contains));
    }
    return ended;
  }
}
