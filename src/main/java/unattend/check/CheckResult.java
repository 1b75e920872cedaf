package unattend.check;

import java.util.List;
import unattend.diagnostic.Finding;
import unattend.diagnostic.SourceText;

/**
 * What was found in one file.
 *
 * @param findings sorted by place, without duplicates
 * @param notCovered names of components the catalogue says nothing about, sorted
 * @param ignored how many findings comments in the file asked to leave out
 */
public record CheckResult(
    SourceText source, List<Finding> findings, List<String> notCovered, int ignored) {
  public CheckResult {
    findings = List.copyOf(findings);
    notCovered = List.copyOf(notCovered);
  }
}
