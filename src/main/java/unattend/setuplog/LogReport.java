package unattend.setuplog;

import java.util.List;
import unattend.diagnostic.Finding;

/**
 * What one log tells.
 *
 * @param findings the most likely cause first
 * @param recognised false if not one line has the form of a log of Setup or sysprep
 * @param runs how many runs of sysprep it holds; the last one is judged
 */
public record LogReport(String name, List<Finding> findings, boolean recognised, int runs) {
  public LogReport {
    findings = List.copyOf(findings);
  }
}
