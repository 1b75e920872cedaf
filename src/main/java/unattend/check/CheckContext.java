package unattend.check;

import java.util.List;
import java.util.Set;
import unattend.catalog.Catalog;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;
import unattend.document.AnswerFile;

/**
 * What a rule sees of one file, and where it reports.
 *
 * @param notJudged where placeholders of a template stand in place of values
 */
public record CheckContext(
    AnswerFile file,
    Catalog catalog,
    CheckOptions options,
    List<Finding> findings,
    Set<String> notCovered,
    List<Span> notJudged) {

  public SourceText source() {
    return file.source();
  }

  /** The finding at a place of this file; still to be reported. */
  public Finding finding(RuleInfo rule, Span span, String message) {
    return Finding.of(rule, file.source(), span, message);
  }

  public void report(Finding finding) {
    findings.add(finding);
  }
}
