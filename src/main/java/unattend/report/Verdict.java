package unattend.report;

import java.util.List;

/**
 * Whether what was looked at can be used, in one sentence. Public for the template.
 *
 * @param state yes, warnings, no or unknown
 */
public record Verdict(String state, String sentence) {
  private static final String YES = "yes";
  private static final String WARNINGS = "warnings";
  private static final String NO = "no";
  private static final String UNKNOWN = "unknown";

  /** The word that stands for the sentence in a list. */
  public String word() {
    return state.equals(WARNINGS) ? "with warnings" : state;
  }

  /** The verdict on one answer file. */
  static Verdict onAnswerFile(FileReport report) {
    Summary summary = Summary.NOTHING.plus(report);
    if (report.error().isPresent()) {
      return new Verdict(UNKNOWN, "Unknown: " + report.error().get() + ".");
    }
    if (summary.errors() > 0) {
      String errors = Summary.counted(summary.errors(), "error");
      return new Verdict(
          NO, "No: Windows rejects this file or ignores a part of it, for " + errors + ".");
    }
    if (summary.warnings() > 0) {
      String warnings = Summary.counted(summary.warnings(), "warning");
      return new Verdict(
          WARNINGS, "Yes, with warnings: Windows accepts this file, with " + warnings + ".");
    }
    return summary.notCovered() > 0
        ? new Verdict(
            YES,
            "Yes, as far as it is covered: nothing is known about "
                + Summary.counted(summary.notCovered(), "component")
                + ".")
        : new Verdict(YES, "Yes: nothing stands against this file.");
  }

  /** The verdict on several answer files, by the verdicts on each. */
  static Verdict onAnswerFiles(List<Verdict> verdicts) {
    long wrong = count(verdicts, NO);
    long unknown = count(verdicts, UNKNOWN);
    long warned = count(verdicts, WARNINGS);
    String all = verdicts.size() + " files";
    if (wrong > 0) {
      return new Verdict(NO, "No: " + wrong + " of " + all + " cannot be used as they are.");
    }
    if (unknown > 0) {
      return new Verdict(UNKNOWN, "Unknown: " + unknown + " of " + all + " could not be read.");
    }
    return warned > 0
        ? new Verdict(
            WARNINGS,
            "Yes, with warnings: all " + all + " can be used, " + warned + " with warnings.")
        : new Verdict(YES, "Yes: nothing stands against these " + all + ".");
  }

  private static long count(List<Verdict> verdicts, String state) {
    return verdicts.stream().filter(verdict -> verdict.state.equals(state)).count();
  }

  /** What logs tell, one or all of them. */
  static Verdict onLogs(Summary summary) {
    if (summary.unreadable() > 0) {
      String logs = Summary.counted(summary.unreadable(), "log");
      return new Verdict(UNKNOWN, "Unknown: " + logs + " could not be read.");
    }
    if (summary.errors() > 0) {
      return new Verdict(NO, "It failed: " + Summary.counted(summary.errors(), "error") + ".");
    }
    return summary.warnings() > 0
        ? new Verdict(
            WARNINGS, "No error, but " + Summary.counted(summary.warnings(), "warning") + ".")
        : new Verdict(YES, "No error and no warning is told of.");
  }
}
