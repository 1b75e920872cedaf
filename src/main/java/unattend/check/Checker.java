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
        new CheckContext(
            read.file(), Contents.of(read.file(), catalog), catalog, options, findings, notCovered);
    new EnvelopeCheck(context).check();
    rules.forEach(rule -> rule.check(context));
    List<Finding> sorted = findings.stream().distinct().sorted(Finding.ORDER).toList();
    return new CheckResult(read.file().source(), sorted, List.copyOf(notCovered));
  }
}
