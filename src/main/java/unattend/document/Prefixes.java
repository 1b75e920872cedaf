package unattend.document;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unattend.diagnostic.Finding;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/**
 * Tells once of each prefix that is declared nowhere. The two attributes of list items are left to
 * the check of lists, which knows what they are for.
 */
final class Prefixes {
  private static final Map<String, String> KNOWN =
      Map.of(
          "wcm", Names.WCM,
          "cpi", Names.CPI,
          "xsi", "http://www.w3.org/2001/XMLSchema-instance");
  private static final Set<String> OF_LISTS = Set.of("action", "keyValue");

  private final SourceText source;
  private final List<Finding> findings;
  private final Set<String> told = new HashSet<>();

  Prefixes(SourceText source, List<Finding> findings) {
    this.source = source;
    this.findings = findings;
  }

  void check(Element element) {
    if (element.hasUndeclaredPrefix()) {
      tell(element.prefix(), element.nameSpan());
    }
    for (Attribute attribute : element.attributes()) {
      if (!attribute.prefix().isEmpty()
          && attribute.namespace().isEmpty()
          && !OF_LISTS.contains(attribute.name())) {
        tell(attribute.prefix(), attribute.nameSpan());
      }
    }
  }

  private void tell(String prefix, Span span) {
    if (told.add(prefix)) {
      String namespace = KNOWN.getOrDefault(prefix, "…");
      findings.add(
          new Faults(source)
              .at(
                  new Span(span.start(), span.start() + prefix.length()),
                  "the prefix " + prefix + " is declared nowhere")
              .help("add xmlns:" + prefix + "=\"" + namespace + "\" to <unattend>"));
    }
  }
}
