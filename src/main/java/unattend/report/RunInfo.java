package unattend.report;

import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import unattend.diagnostic.Severity;

/**
 * What reporters tell of the program and of how it was run.
 *
 * @param failing the mildest severity that fails the run
 * @param subject what was looked at
 * @param pages the page of a finding's name, in Markdown; asked only by formats that show it
 */
public record RunInfo(
    String version,
    String catalogVersion,
    Severity failing,
    Subject subject,
    Function<String, Optional<String>> pages) {

  /** What kind of files findings speak of. */
  public enum Subject {
    ANSWER_FILES,
    LOGS
  }

  /** A run that fails on errors only, by a program without pages. */
  public static RunInfo of(Properties versions) {
    return new RunInfo(
        versions.getProperty("version"),
        versions.getProperty("catalog"),
        Severity.ERROR,
        Subject.ANSWER_FILES,
        name -> Optional.empty());
  }

  public RunInfo failingOn(Severity severity) {
    return new RunInfo(version, catalogVersion, severity, subject, pages);
  }

  public RunInfo about(Subject other) {
    return new RunInfo(version, catalogVersion, failing, other, pages);
  }

  public RunInfo explainedBy(Function<String, Optional<String>> other) {
    return new RunInfo(version, catalogVersion, failing, subject, other);
  }

  /** True if findings of that severity fail the run. */
  boolean fails(Severity severity) {
    return severity.compareTo(failing) <= 0;
  }
}
