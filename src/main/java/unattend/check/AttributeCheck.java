package unattend.check;

import java.util.Set;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Where;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;

/** Checks that the attributes of components and settings are ones that Windows knows there. */
final class AttributeCheck {
  private static final Set<String> OF_COMPONENTS =
      Set.of(
          "name", "processorArchitecture", "publicKeyToken", "language", "versionScope", "version");
  private static final Set<String> OF_ITEMS = Set.of("action", "keyValue");

  private final CheckContext context;

  AttributeCheck(CheckContext context) {
    this.context = context;
  }

  void component(Element element, Where where) {
    for (Attribute attribute : element.attributes()) {
      boolean known =
          attribute.namespace().isEmpty()
              ? OF_COMPONENTS.contains(attribute.name())
              : !SettingCheck.inWcm(attribute);
      if (!known) {
        unknown(attribute, "a component", where);
      }
    }
  }

  /**
   * Attributes of other namespaces are passed over, as their elements are.
   *
   * @param item true if the element is an item of a list
   */
  void setting(Element element, boolean item, Where where) {
    namespaces(element, where);
    for (Attribute attribute : element.attributes()) {
      boolean ours = OF_ITEMS.contains(attribute.name());
      boolean plain = attribute.namespace().isEmpty() && attribute.prefix().isEmpty();
      if (SettingCheck.inWcm(attribute) ? !(ours && item) : plain && !ours) {
        unknown(attribute, item ? "a list item" : element.name(), where);
      }
    }
  }

  /** An action or keyValue that is not in its namespace is no action and no key. */
  void namespaces(Element element, Where where) {
    for (Attribute attribute : element.attributes()) {
      if (OF_ITEMS.contains(attribute.name()) && !SettingCheck.inWcm(attribute)) {
        notInWcm(attribute, where);
      }
    }
  }

  private void notInWcm(Attribute attribute, Where where) {
    String prefix = attribute.prefix();
    if (!prefix.isEmpty() && attribute.namespace().isEmpty()) {
      undeclared(attribute, where);
      return;
    }
    String why = prefix.isEmpty() ? "has no prefix" : "is in another namespace";
    report(
        CatalogRules.WCM,
        attribute,
        written(attribute) + " " + why + "; Windows knows it only in " + Names.WCM,
        "write wcm:" + attribute.name() + " and declare xmlns:wcm=\"" + Names.WCM + "\"",
        where);
  }

  /** Told once: one declaration mends them all. */
  private void undeclared(Attribute attribute, Where where) {
    String prefix = attribute.prefix();
    String message =
        "the prefix " + prefix + " is declared nowhere, so Windows cannot read the file";
    boolean told =
        context.findings().stream()
            .anyMatch(f -> f.rule().equals(CatalogRules.WCM) && f.message().equals(message));
    if (!told) {
      String help = "add xmlns:" + prefix + "=\"" + Names.WCM + "\" to <unattend>";
      report(CatalogRules.WCM, attribute, message, help, where);
    }
  }

  private void unknown(Attribute attribute, String holder, Where where) {
    boolean ofItems = SettingCheck.inWcm(attribute) && OF_ITEMS.contains(attribute.name());
    String known = ofItems ? "only list items have it" : "Windows knows no such attribute there";
    String message = holder + " has no attribute \"" + written(attribute) + "\"; " + known;
    report(CatalogRules.ATTRIBUTE_UNKNOWN, attribute, message, "remove it", where);
  }

  private void report(
      RuleInfo rule, Attribute attribute, String message, String help, Where where) {
    context.report(context.finding(rule, attribute.nameSpan(), message).help(help).at(where));
  }

  private static String written(Attribute attribute) {
    return attribute.prefix().isEmpty()
        ? attribute.name()
        : attribute.prefix() + ":" + attribute.name();
  }
}
