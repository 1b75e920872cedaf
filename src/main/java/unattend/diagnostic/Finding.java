package unattend.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One thing we say about one place.
 *
 * @param message what was found and what Windows accepts, in one sentence without a full stop;
 *     secrets already masked
 * @param help what to do about it, or blank
 * @param link the page that says more, or blank
 */
public record Finding(
    RuleInfo rule,
    Severity severity,
    SourceText source,
    Span span,
    String message,
    String help,
    String link,
    Where where,
    List<Related> related) {

  /** The order of every report: place, then name, then message. */
  public static final Comparator<Finding> ORDER = Finding::compare;

  public Finding {
    related = List.copyOf(related);
  }

  private static int compare(Finding a, Finding b) {
    int byPlace = Integer.compare(a.span.start(), b.span.start());
    if (byPlace == 0) {
      byPlace = Integer.compare(a.span.end(), b.span.end());
    }
    int byName = byPlace == 0 ? a.rule.name().compareTo(b.rule.name()) : byPlace;
    return byName == 0 ? a.message.compareTo(b.message) : byName;
  }

  public static Finding of(RuleInfo rule, SourceText source, Span span, String message) {
    return new Finding(
        rule,
        rule.severity(),
        source,
        span,
        OneLine.of(message),
        "",
        rule.source(),
        Where.NOWHERE,
        List.of());
  }

  public Finding help(String text) {
    String line = OneLine.of(text);
    return new Finding(rule, severity, source, span, message, line, link, where, related);
  }

  public Finding link(String address) {
    return new Finding(rule, severity, source, span, message, help, address, where, related);
  }

  public Finding severity(Severity other) {
    return new Finding(rule, other, source, span, message, help, link, where, related);
  }

  public Finding at(Where place) {
    return new Finding(rule, severity, source, span, message, help, link, place, related);
  }

  public Finding related(String text, Span other) {
    List<Related> all = new ArrayList<>(related);
    all.add(new Related(OneLine.of(text), other));
    return new Finding(rule, severity, source, span, message, help, link, where, all);
  }
}
