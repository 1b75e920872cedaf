package unattend.setuplog;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unattend.diagnostic.Finding;

/**
 * Reads logs one after the other and tells each cause once. Memory stays constant, whatever the
 * size of a log.
 */
public final class LogExplainer {
  private static final String START = "beginning of a new sysprep run";

  private final boolean everything;
  private final String since;
  private final Set<String> told = new HashSet<>();
  private final Map<String, String> startByFolder = new HashMap<>();

  /**
   * An explainer that has read nothing.
   *
   * @param everything true to tell of lines that are no fault, too
   */
  public LogExplainer(boolean everything) {
    this(everything, "");
  }

  /**
   * The same for what is newer than a moment.
   *
   * @param since as {@code 2026-01-31 12:00:00}; dated entries before it are left out
   */
  public LogExplainer(boolean everything, String since) {
    this.everything = everything;
    this.since = since;
  }

  /** Reads one log; setupact.log before the setuperr.log beside it, which lacks the start marks. */
  public LogReport explain(LogSource log) throws IOException {
    Runs runs = new Runs();
    String from = latest(since, startByFolder.getOrDefault(log.folder(), ""));
    try (InputStream in = log.opener().open()) {
      LogReader reader = new LogReader(in);
      for (Optional<LogRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get().time().isEmpty() || next.get().time().compareTo(from) >= 0) {
          runs.add(next.get());
        } else {
          runs.recognised = true;
        }
      }
    }
    startByFolder.merge(log.folder(), runs.current.start(), LogExplainer::latest);
    return new LogReport(log.name(), findings(log.name(), runs), runs.recognised, runs.count);
  }

  private static String latest(String a, String b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private java.util.List<Finding> findings(String name, Runs runs) {
    java.util.List<Finding> findings =
        new java.util.ArrayList<>(new LogFindings(name, runs.current, told).list(everything));
    if (runs.current.has(Signatures.BROKEN_OFF_BEFORE) && runs.failed.isPresent()) {
      // The first failure is the reason of all later ones, if the log still holds it.
      for (Finding finding : new LogFindings(name, runs.failed.get(), told).list(false)) {
        findings.add(early(finding));
      }
    }
    return findings;
  }

  private static Finding early(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.source(),
        finding.span(),
        "An earlier run in this log: " + finding.message(),
        finding.help(),
        finding.link(),
        finding.where(),
        finding.related());
  }

  /** The run being read, and the last one before it that failed for a reason of its own. */
  private static final class Runs {
    private RunLog current = new RunLog("");
    private Optional<RunLog> failed = Optional.empty();
    private boolean recognised;
    private int count;

    void add(LogRecord record) {
      if (record.folded().contains(START)) {
        if (current.failed() && !current.has(Signatures.BROKEN_OFF_BEFORE)) {
          failed = Optional.of(current);
        }
        current = new RunLog(record.time());
        count++;
      }
      recognised |= current.add(record) || !record.time().isEmpty() || !record.level().isEmpty();
    }
  }
}
