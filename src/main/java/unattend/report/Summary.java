package unattend.report;

import unattend.diagnostic.Severity;

/** The totals of a run; the counts of findings leave out what is ignored or known. */
public record Summary(
    int files,
    int errors,
    int warnings,
    int infos,
    int notCovered,
    int ignored,
    int known,
    int unreadable) {
  public static final Summary NOTHING = new Summary(0, 0, 0, 0, 0, 0, 0, 0);

  public Summary plus(FileReport report) {
    return new Summary(
        files + 1,
        errors + count(report, Severity.ERROR),
        warnings + count(report, Severity.WARNING),
        infos + count(report, Severity.INFO),
        notCovered + report.notCovered().size(),
        ignored + report.ignored(),
        known + report.known(),
        unreadable + (report.error().isPresent() ? 1 : 0));
  }

  private static int count(FileReport report, Severity severity) {
    return (int)
        report.findings().stream().filter(finding -> finding.severity() == severity).count();
  }

  /** One line for people: files, errors, warnings, infos, what was not covered. */
  public String line() {
    String line =
        counted(files, "file")
            + ": "
            + counted(errors, "error")
            + ", "
            + counted(warnings, "warning")
            + ", "
            + counted(infos, "info");
    if (notCovered > 0) {
      line += "; " + counted(notCovered, "component") + " not covered";
    }
    if (ignored > 0) {
      line += "; " + counted(ignored, "finding") + " ignored by comments in the file";
    }
    if (known > 0) {
      line += "; " + counted(known, "finding") + " known from the baseline";
    }
    if (unreadable > 0) {
      line += "; " + counted(unreadable, "file") + " not readable";
    }
    return line;
  }

  static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
