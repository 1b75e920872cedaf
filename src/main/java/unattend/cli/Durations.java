package unattend.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParseResult;

/** Spans of time as a user writes them. */
final class Durations {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})(s|m|h)?");

  private Durations() {}

  /** The value of an option such as 90s, 20m, 2h; a bare number is seconds. */
  static Optional<Duration> read(ParseResult arguments, String name) throws UsageException {
    Optional<String> text = Options.text(arguments, name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text.get());
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
      throw new UsageException(
          name + " takes a time such as 90s, 20m or 2h, not \"" + text.get() + "\"");
    }
    long number = Long.parseLong(matcher.group(1));
    String unit = matcher.group(2) == null ? "s" : matcher.group(2);
    return Optional.of(
        switch (unit) {
          case "h" -> Duration.ofHours(number);
          case "m" -> Duration.ofMinutes(number);
          default -> Duration.ofSeconds(number);
        });
  }
}
