package unattend.check;

import java.util.Optional;
import java.util.Set;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.catalog.ValueType;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;
import unattend.diagnostic.Where;
import unattend.document.Element;

/**
 * One leaf of the file beside its record, and the findings about it.
 *
 * @param type what the setting accepts
 * @param text the element's text without blanks around it
 */
record Leaf(
    CheckContext context,
    Component component,
    String pass,
    Element element,
    Setting setting,
    ValueType type,
    String text) {
  /** Kinds whose text is taken as it is, blanks included. */
  private static final Set<String> VERBATIM = Set.of("command", "password");

  /** Kinds in which a variable between percent signs is Windows' own and no placeholder. */
  private static final Set<String> WITH_VARIABLES = Set.of("command", "path", "local-path");

  String kind() {
    return type.kind();
  }

  Span span() {
    return element.textSpan();
  }

  boolean isVerbatim() {
    return VERBATIM.contains(kind());
  }

  /** True for a password in the form that Windows decodes before it takes it. */
  boolean isEncoded() {
    Optional<Element> parent = element.parent();
    return kind().equals("password")
        && parent.isPresent()
        && ComponentUse.is(parent.get(), "PlainText", "false");
  }

  boolean isPlaceholder() {
    return Placeholder.in(text) && !WITH_VARIABLES.contains(kind());
  }

  /** The setting's name and its value as read, or the mask if that is secret. */
  String quoted(String between) {
    boolean hidden = context.source().isHidden(span());
    return setting.name() + between + "\"" + Quote.of(hidden ? SourceText.MASK : text()) + "\"";
  }

  /** That the value is not what Windows accepts; still to be reported. */
  Finding refused(RuleInfo rule, String accepted) {
    return finding(rule, quoted(" is ") + "; Windows accepts " + accepted);
  }

  /** Still to be reported. */
  Finding finding(RuleInfo rule, String message) {
    Finding finding =
        context
            .finding(rule, span(), message)
            .at(new Where(pass, component.name(), setting.path()));
    return setting.page().isEmpty() ? finding : finding.link(Catalog.link(setting.page()));
  }

  void report(RuleInfo rule, String message, String help) {
    context.report(finding(rule, message).help(help));
  }
}
