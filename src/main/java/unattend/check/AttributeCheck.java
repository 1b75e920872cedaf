package unattend.check;

import java.util.Optional;
import java.util.Set;
import unattend.catalog.Setting;
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
  private final Where component;

  AttributeCheck(CheckContext context, Where component) {
    this.context = context;
    this.component = component;
  }

  void component(Element element) {
    for (Attribute attribute : element.attributes()) {
      boolean known =
          attribute.namespace().isEmpty()
              ? OF_COMPONENTS.contains(attribute.name()) || !attribute.prefix().isEmpty()
              : !SettingCheck.inWcm(attribute);
      if (!known) {
        unknown(attribute, "a component", component);
      }
    }
  }

  /**
   * Attributes of other namespaces are passed over, as their elements are.
   *
   * @param setting what the element is; empty if the catalogue does not know it
   */
  void setting(Element element, Optional<Setting> setting) {
    for (Attribute attribute : element.attributes()) {
      boolean ofItems = OF_ITEMS.contains(attribute.name());
      if (ofItems && !SettingCheck.inWcm(attribute)) {
        notInWcm(attribute);
      } else if (setting.isPresent() && !isKnown(attribute, setting.get().repeats())) {
        String holder = setting.get().repeats() ? "a list item" : element.name();
        String path = setting.get().path();
        unknown(attribute, holder, new Where(component.pass(), component.component(), path));
      }
    }
  }

  private static boolean isKnown(Attribute attribute, boolean item) {
    return SettingCheck.inWcm(attribute)
        ? item && OF_ITEMS.contains(attribute.name())
        : !attribute.prefix().isEmpty();
  }

  /** An action or keyValue that is not in its namespace is no action and no key. */
  private void notInWcm(Attribute attribute) {
    String prefix = attribute.prefix();
    if (!prefix.isEmpty() && attribute.namespace().isEmpty()) {
      undeclared(attribute);
      return;
    }
    String why = prefix.isEmpty() ? "has no prefix" : "is in another namespace";
    report(
        CatalogRules.WCM,
        attribute,
        written(attribute) + " " + why + "; Windows knows it only in " + Names.WCM,
        "write wcm:" + attribute.name() + " and declare xmlns:wcm=\"" + Names.WCM + "\"",
        component);
  }

  /** Told once: one declaration mends them all. */
  private void undeclared(Attribute attribute) {
    String prefix = attribute.prefix();
    String message =
        "the prefix " + prefix + " is declared nowhere, so Windows cannot read the file";
    if (context.undeclared().add(prefix)) {
      String help = "add xmlns:" + prefix + "=\"" + Names.WCM + "\" to <unattend>";
      report(CatalogRules.WCM, attribute, message, help, component);
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
