package unattend.sysprep;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait.
 *
 * @param total for the whole run, if there is a limit
 * @param silence for the next line in a log
 */
public record Limits(Optional<Duration> total, Duration silence) {
  /** Long enough for the longest silent step of a slow machine. */
  public static final Duration USUAL_SILENCE = Duration.ofMinutes(30);
}
