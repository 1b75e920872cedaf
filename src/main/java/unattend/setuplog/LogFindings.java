package unattend.setuplog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Severity;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;
import unattend.diagnostic.Where;

/** Turns what is known of a run into findings, the most likely cause first. */
final class LogFindings {
  private static final int MOST_RELATED = 6;

  private final RunLog run;
  private final SourceText source;
  private final Set<String> told;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * For one run of one log.
   *
   * @param told what other logs have told already; added to
   */
  LogFindings(String name, RunLog run, Set<String> told) {
    this.run = run;
    this.told = told;
    this.source = excerpt(name, run);
    Confidential.hideIn(source);
  }

  private static SourceText excerpt(String name, RunLog run) {
    TreeMap<Integer, String> lines = new TreeMap<>();
    for (Signature.Kind kind : Signature.Kind.values()) {
      for (Trace trace : run.traces(kind)) {
        trace.evidence().forEach(evidence -> lines.put(evidence.line(), evidence.text()));
      }
    }
    run.unknown().forEach(e -> lines.put(e.evidence().line(), e.evidence().text()));
    return SourceText.excerpt(name, lines);
  }

  List<Finding> list(boolean everything) {
    List<Trace> errors = run.causes(Severity.ERROR);
    List<Trace> consequences = run.consequences();
    if (errors.isEmpty() && !consequences.isEmpty()) {
      addLeading(consequences.get(0), consequences.subList(1, consequences.size()));
    } else if (!errors.isEmpty()) {
      addLeading(errors.get(0), consequences);
      errors.subList(1, errors.size()).forEach(this::add);
    }
    run.causes(Severity.WARNING).forEach(this::add);
    addUnknown(errors.isEmpty() ? Severity.ERROR : Severity.WARNING);
    run.causes(Severity.INFO).forEach(this::add);
    if (everything) {
      run.traces(Signature.Kind.NOISE).forEach(this::add);
      run.traces(Signature.Kind.CONTEXT).forEach(this::add);
    }
    return findings;
  }

  private void add(Trace trace) {
    if (told.add(key(trace))) {
      findings.add(finding(trace));
    }
  }

  private static String key(Trace trace) {
    return trace.signature().info().name() + trace.place().words();
  }

  /** The finding that explains the run, with the lines that follow from it. */
  private void addLeading(Trace trace, List<Trace> consequences) {
    consequences.forEach(consequence -> told.add(key(consequence)));
    if (!told.add(key(trace))) {
      return;
    }
    Finding finding = finding(trace);
    for (Trace consequence : consequences) {
      if (finding.related().size() < MOST_RELATED) {
        Evidence evidence = consequence.evidence().get(0);
        finding = finding.related(consequence.briefly(), span(evidence));
      }
    }
    findings.add(finding.help(finding.help() + advice(trace)));
  }

  /** What the phase means for the remedy; a run that did not start its work has none. */
  private String advice(Trace trace) {
    if (trace.signature().info().name().equals(Signatures.BROKEN_OFF_BEFORE)) {
      return "";
    }
    if (run.phase().contains("validate")) {
      return "; sysprep was still checking and has changed nothing, so it can run again after that";
    }
    return run.phase().contains("processing")
        ? "; sysprep was already at work: go back to a snapshot from before the run"
        : "";
  }

  private Finding finding(Trace trace) {
    Signature signature = trace.signature();
    Finding finding =
        Finding.of(signature.info(), source, span(trace.evidence().get(0)), trace.message())
            .help(signature.remedy())
            .at(where(trace));
    for (Evidence again : trace.evidence().subList(1, trace.evidence().size())) {
      finding = finding.related("the same again", span(again));
    }
    return finding;
  }

  private Where where(Trace trace) {
    return trace.signature().speaksOfPlace()
        ? new Where(run.pass(), trace.place().component(), trace.place().path())
        : Where.NOWHERE;
  }

  private void addUnknown(Severity severity) {
    List<UnexplainedError> errors = run.unknown();
    for (int i = 0; i < errors.size(); i++) {
      boolean last = i == errors.size() - 1;
      String more =
          last && run.moreUnknown() > 0
              ? "; " + run.moreUnknown() + " more lines of other unknown errors are not shown"
              : "";
      UnexplainedError error = errors.get(i);
      if (told.add(error.message())) {
        findings.add(
            Finding.of(Signatures.UNKNOWN, source, span(error.evidence()), error.message() + more)
                .severity(severity)
                .help("the lines around it in setupact.log may tell why"));
      }
    }
  }

  private Span span(Evidence evidence) {
    int start = source.offset(evidence.line(), 1);
    return new Span(start + evidence.from(), start + evidence.to());
  }
}
