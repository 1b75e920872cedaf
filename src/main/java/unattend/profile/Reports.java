package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;

/** What was found so far, in the order it was found. */
final class Reports {
  private final List<Finding> findings = new ArrayList<>();

  /** Reports a finding at a place. */
  void add(RuleInfo rule, Place place, String message, String help) {
    add(Finding.of(rule, place.source(), place.span(), message).help(help));
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  List<Finding> list() {
    return List.copyOf(findings);
  }

  boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
