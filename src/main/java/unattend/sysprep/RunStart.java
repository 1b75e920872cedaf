package unattend.sysprep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What was there when a run began; only what came later counts.
 *
 * @param generalize true if the run was to generalize
 * @param errorsSize the length of setuperr.log
 * @param zone that the logs are dated in
 */
public record RunStart(Instant moment, boolean generalize, long errorsSize, ZoneId zone) {
  private static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  static RunStart at(ZonedDateTime now, SysprepFolder folder, boolean generalize) {
    return new RunStart(
        now.toInstant().truncatedTo(ChronoUnit.SECONDS),
        generalize,
        Math.max(0, SysprepFolder.size(folder.errors())),
        now.getZone());
  }

  /** The moment as the logs write it. */
  public String logTime() {
    return LOG_TIME.format(LocalDateTime.ofInstant(moment, zone));
  }

  /** How many lines setuperr.log has gained since. */
  long newErrors(SysprepFolder folder) {
    Path file = folder.errors();
    long size = SysprepFolder.size(file);
    if (size <= 0) {
      return 0;
    }
    // A shorter file was begun anew.
    long from = size < errorsSize ? 0 : errorsSize;
    try (var in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      String text = new String(in.readNBytes(1 << 20), StandardCharsets.ISO_8859_1);
      return text.replace("\0", "").lines().filter(line -> !line.isBlank()).count();
    } catch (IOException e) {
      return 0;
    }
  }
}
