package unattend.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import unattend.catalog.Catalog;
import unattend.diagnostic.Finding;
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
    List<Finding> findings = new ArrayList<>(read.findings());
    Set<String> notCovered = new TreeSet<>();
    CheckContext context =
        new CheckContext(read.file(), catalog, options, findings, notCovered, new ArrayList<>());
    new EnvelopeCheck(context).check();
    rules.forEach(rule -> rule.check(context));
    tellPlaceholders(context);
    List<Finding> sorted = findings.stream().distinct().sorted(Finding.ORDER).toList();
    return new CheckResult(read.file().source(), sorted, List.copyOf(notCovered));
  }

  /** Told once for the whole file: a template may hold hundreds. */
  private static void tellPlaceholders(CheckContext context) {
    int count = context.notJudged().size();
    if (count > 0) {
      String message =
          count == 1
              ? "this value is a placeholder, which nothing here can judge"
              : "this value and others, "
                  + count
                  + " in all, are placeholders, which nothing here can judge";
      context.report(
          context
              .finding(CatalogRules.PLACEHOLDER, context.notJudged().get(0), message)
              .help("validate the file that the template makes"));
    }
  }
}
