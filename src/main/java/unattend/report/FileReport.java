package unattend.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import unattend.diagnostic.Finding;
import unattend.review.PassSettings;

/**
 * What is to be told about one input file.
 *
 * @param file the name as the user gave it
 * @param ignored how many findings a comment in the file itself asks to leave out
 * @param known how many findings the baseline holds already
 * @param error why the file could not be looked at, if it could not
 * @param settings what the file sets, where a format asks for it
 */
public record FileReport(
    String file,
    List<Finding> findings,
    List<String> notCovered,
    int ignored,
    int known,
    Optional<String> error,
    List<PassSettings> settings) {
  public FileReport {
    findings = List.copyOf(findings);
    notCovered = List.copyOf(notCovered);
    settings = List.copyOf(settings);
  }

  public FileReport(String file, List<Finding> findings, List<String> notCovered, int ignored) {
    this(file, findings, notCovered, ignored, 0, Optional.empty(), List.of());
  }

  /** The report of a file that could not be read. */
  public static FileReport unreadable(String file, String error) {
    return new FileReport(file, List.of(), List.of(), 0, 0, Optional.of(error), List.of());
  }

  /** This report without the findings of some kind; nobody is told that there were any. */
  public FileReport without(Predicate<Finding> unwanted) {
    List<Finding> kept = findings.stream().filter(unwanted.negate()).toList();
    return new FileReport(file, kept, notCovered, ignored, known, error, settings);
  }

  /** This report with only these findings left, the others being known. */
  public FileReport onlyNew(List<Finding> unknown) {
    int hidden = findings.size() - unknown.size();
    return new FileReport(file, unknown, notCovered, ignored, known + hidden, error, settings);
  }

  /** This report with what the file sets. */
  public FileReport setting(List<PassSettings> all) {
    return new FileReport(file, findings, notCovered, ignored, known, error, all);
  }
}
