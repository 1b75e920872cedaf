package unattend.report;

import unattend.diagnostic.Finding;

/**
 * What a finding of a file is known by: what it says and where in the file's own terms it stands,
 * never its line, so that it stays the same when lines move.
 */
public record FindingKey(String rule, String pass, String component, String path, String message) {
  public static FindingKey of(Finding finding) {
    return new FindingKey(
        finding.rule().name(),
        finding.where().pass(),
        finding.where().component(),
        finding.where().path(),
        finding.message());
  }

  /** All of it as one text, for comparing. */
  public String joined() {
    return String.join("\0", rule, pass, component, path, message);
  }
}
