package unattend.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import unattend.catalog.Catalog;
import unattend.diagnostic.Finding;
import unattend.diagnostic.OneLine;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;
import unattend.document.AnswerFile;
import unattend.document.Element;

/**
 * What a rule sees of one file, and where it reports.
 *
 * @param unjudged where values stand that are placeholders of a template
 * @param undeclared prefixes of attributes that are declared nowhere, of which that was told
 */
public record CheckContext(
    AnswerFile file,
    Contents contents,
    Catalog catalog,
    CheckOptions options,
    List<Finding> findings,
    Set<String> notCovered,
    List<Span> unjudged,
    Set<String> undeclared) {

  /** Of a file of which nothing was said yet, but what reading it found. */
  public static CheckContext of(
      AnswerFile file,
      Contents contents,
      Catalog catalog,
      CheckOptions options,
      List<Finding> read) {
    return new CheckContext(
        file,
        contents,
        catalog,
        options,
        new ArrayList<>(read),
        new TreeSet<>(),
        new ArrayList<>(),
        new HashSet<>());
  }

  public SourceText source() {
    return file.source();
  }

  /** The finding at a place of this file; still to be reported. */
  public Finding finding(RuleInfo rule, Span span, String message) {
    return Finding.of(rule, file.source(), span, message);
  }

  /** The finding at an element's text, or at its name if it has none; still to be reported. */
  public Finding finding(RuleInfo rule, ComponentUse use, Element element, String message) {
    boolean text = element.children().isEmpty() && !element.isEmpty();
    Span span = text ? element.textSpan() : element.nameSpan();
    return finding(rule, span, message).at(use.where(element));
  }

  /** The text of an element as it may be shown, in quotes; long ones are shortened. */
  public String quoted(Element element) {
    return "\"" + OneLine.shortened(source().visible(element.textSpan()), Quote.LONGEST) + "\"";
  }

  /** Reports at an element's text, or at its name if it has none. */
  public void report(
      RuleInfo rule, ComponentUse use, Element element, String message, String help) {
    report(finding(rule, use, element, message).help(help));
  }

  public void report(Finding finding) {
    findings.add(finding);
  }
}
