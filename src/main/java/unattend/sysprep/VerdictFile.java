package unattend.sysprep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import unattend.diagnostic.WorldException;

/**
 * What is known of the last run, kept beside sysprep: written before it, because it may take this
 * program down with the machine, and completed when its end was seen.
 */
public final class VerdictFile {
  private final SysprepFolder folder;

  public VerdictFile(SysprepFolder folder) {
    this.folder = folder;
  }

  /** The start of the last run, and its outcome: as written, or judged now. */
  public record Entry(RunStart start, SysprepOutcome outcome) {}

  void begin(RunStart start) throws WorldException {
    write(lines(start));
  }

  void complete(RunStart start, SysprepOutcome outcome) throws WorldException {
    write(
        lines(start)
            + "outcome="
            + outcome.kind().name().toLowerCase(Locale.ROOT)
            + "\nsentence="
            + outcome.sentence()
            + "\n");
  }

  /** Takes back what was begun: nothing was started. */
  void remove() {
    try {
      Files.deleteIfExists(folder.verdict());
    } catch (IOException | UncheckedIOException e) {
      // Then the record stays, and no end of such a run will be found.
    }
  }

  private static String lines(RunStart start) {
    return "started="
        + start.moment()
        + "\ngeneralize="
        + start.generalize()
        + "\nerrors="
        + start.errorsSize()
        + "\nzone="
        + start.zone().getId()
        + "\n";
  }

  private void write(String text) throws WorldException {
    try {
      Files.writeString(folder.verdict(), text);
    } catch (IOException e) {
      throw new WorldException(
          "cannot write \""
              + folder.verdict()
              + "\", from which the outcome is told later: "
              + e.getMessage(),
          e);
    }
  }

  /**
   * The last run.
   *
   * @throws WorldException if none is on record
   */
  public Entry read() throws WorldException {
    Map<String, String> values = values(folder.verdict());
    try {
      RunStart start =
          new RunStart(
              Instant.parse(values.getOrDefault("started", "")),
              Boolean.parseBoolean(values.get("generalize")),
              Long.parseLong(values.getOrDefault("errors", "0")),
              Optional.ofNullable(values.get("zone"))
                  .map(ZoneId::of)
                  .orElseGet(ZoneId::systemDefault));
      return new Entry(start, outcome(values, start));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new WorldException("\"" + folder.verdict() + "\" is damaged: " + e.getMessage(), e);
    }
  }

  private SysprepOutcome outcome(Map<String, String> values, RunStart start) {
    Verdict verdict = new Verdict(folder, start, OptionalInt.empty(), folder.imageState());
    String word = values.get("outcome");
    if (word == null) {
      return verdict.judge();
    }
    SysprepOutcome.Kind kind = SysprepOutcome.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    if (folder.hasTagAfter(folder.verdict())) {
      SysprepOutcome later = verdict.judge();
      return new SysprepOutcome(
          later.kind(), later.sentence() + "; that was a later run than the one on record");
    }
    return new SysprepOutcome(kind, values.getOrDefault("sentence", ""));
  }

  private static Map<String, String> values(Path file) throws WorldException {
    Map<String, String> values = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          values.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
      return values;
    } catch (NoSuchFileException e) {
      throw new WorldException("no run of sysprep is on record: there is no \"" + file + "\"", e);
    } catch (IOException e) {
      throw new WorldException("cannot read \"" + file + "\": " + e.getMessage(), e);
    }
  }
}
