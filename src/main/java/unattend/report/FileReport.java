package unattend.report;

import java.util.List;
import java.util.Optional;
import unattend.diagnostic.Finding;

/**
 * What is to be told about one input file.
 *
 * @param file the name as the user gave it
 * @param error why the file could not be looked at, if it could not
 */
public record FileReport(
    String file, List<Finding> findings, List<String> notCovered, Optional<String> error) {
  public FileReport {
    findings = List.copyOf(findings);
    notCovered = List.copyOf(notCovered);
  }

  /** The report of a file that could not be read. */
  public static FileReport unreadable(String file, String error) {
    return new FileReport(file, List.of(), List.of(), Optional.of(error));
  }
}
