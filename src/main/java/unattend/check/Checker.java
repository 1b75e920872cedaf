package unattend.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import unattend.catalog.Catalog;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Where;
import unattend.document.AnswerFileReader;

/** Runs every check over one file after the other. Safe for several threads. */
public final class Checker {
  private final Catalog catalog;
  private final List<Rule> rules;
  private final CheckOptions options;

  public Checker(Catalog catalog, List<Rule> rules, CheckOptions options) {
    this.catalog = catalog;
    this.rules = List.copyOf(rules);
    this.options = options;
  }

  /** Checks a file that was read, and adds what reading found. */
  public CheckResult check(AnswerFileReader.Result read) {
    Contents contents = Contents.of(read.file(), catalog);
    CheckContext context =
        CheckContext.of(read.file(), contents, catalog, options, read.findings());
    new EnvelopeCheck(context).check();
    rules.forEach(rule -> rule.check(context));
    reportUnjudged(context);
    IgnoreComments comments = new IgnoreComments(context);
    List<Finding> kept =
        inOrder(comments.apply(inOrder(withoutRepeatedAdvice(context.findings()))));
    return new CheckResult(
        read.file().source(), kept, List.copyOf(context.notCovered()), comments.ignored());
  }

  /** Where a rule of its own warns of a deprecated setting, the general advice is left out. */
  private static List<Finding> withoutRepeatedAdvice(List<Finding> findings) {
    Set<Where> warned = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.rule().area().equals("deprecated") && !isGeneralAdvice(finding)) {
        warned.add(finding.where());
      }
    }
    return warned.isEmpty()
        ? findings
        : findings.stream()
            .filter(finding -> !isGeneralAdvice(finding) || !warned.contains(finding.where()))
            .toList();
  }

  private static boolean isGeneralAdvice(Finding finding) {
    return finding.rule().name().equals(CatalogRules.DEPRECATED.name());
  }

  /** Sorted; of findings that say the same of the same place, one. */
  private static List<Finding> inOrder(List<Finding> findings) {
    Set<Finding> sorted = new TreeSet<>(Finding.ORDER);
    sorted.addAll(findings);
    return List.copyOf(sorted);
  }

  /** One finding per file, at the first of the places. */
  private static void reportUnjudged(CheckContext context) {
    if (!context.unjudged().isEmpty()) {
      int count = context.unjudged().size();
      String places = count == 1 ? "1 value is a placeholder" : count + " values are placeholders";
      context.report(
          context
              .finding(
                  ValueRules.PLACEHOLDER,
                  context.unjudged().get(0),
                  places + " of a template and could not be judged")
              .help("validate the file that the template makes, too"));
    }
  }
}
