package unattend.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unattend.diagnostic.Finding;
import unattend.report.FileReport;
import unattend.report.Summary;
import unattend.report.TextReporter;

/** Shows findings on standard error, for commands whose result is something else. */
final class FindingsToPeople {
  private FindingsToPeople() {}

  /** Writes them in the order of the texts they stand in, and gives the totals. */
  static Summary show(List<Finding> findings, List<String> notCovered, boolean colour, Io io)
      throws IOException {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byFile.computeIfAbsent(finding.source().name(), n -> new ArrayList<>()).add(finding);
    }
    TextReporter reporter = new TextReporter(io.err(), colour);
    reporter.begin();
    Summary summary = Summary.NOTHING;
    List<String> open = notCovered;
    for (Map.Entry<String, List<Finding>> file : byFile.entrySet()) {
      List<Finding> sorted = file.getValue().stream().distinct().sorted(Finding.ORDER).toList();
      FileReport report = new FileReport(file.getKey(), sorted, open, 0);
      open = List.of();
      reporter.file(report);
      summary = summary.plus(report);
    }
    reporter.end(summary);
    return summary;
  }
}
