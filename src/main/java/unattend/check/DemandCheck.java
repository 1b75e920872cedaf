package unattend.check;

import java.util.Map;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.catalog.Setting.Required;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.diagnostic.Where;
import unattend.document.Element;

/** Checks that what an element cannot do without is there and has a value. */
final class DemandCheck {
  /** What Windows refuses to do without, by the name of its parent. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "AutoLogon", "Username",
          "LocalAccount", "Name",
          "RunAsynchronousCommand", "Order",
          "RunSynchronousCommand", "Order",
          "SynchronousCommand", "Order");

  private final CheckContext context;
  private final Component component;
  private final String pass;

  DemandCheck(CheckContext context, Component component, String pass) {
    this.context = context;
    this.component = component;
    this.pass = pass;
  }

  void missing(Element element, Setting setting) {
    if (!context.file().complete() || element.isEmpty() || setting.name().isEmpty()) {
      return;
    }
    for (Setting child : setting.children()) {
      boolean documented = child.required() == Required.DOCUMENTED;
      if ((documented || isRefused(setting, child))
          && isAwake(element)
          && element.child(child.name()).isEmpty()) {
        String why =
            documented
                ? ", which the reference demands there"
                : ", by which Windows tells the items apart";
        String message = setting.name() + " has no " + child.name() + why;
        Finding found = context.finding(CatalogRules.REQUIRED, element.nameSpan(), message);
        report(weighed(found, element, setting, child), setting, "add <" + child.name() + ">");
      }
    }
  }

  /** True if an empty element was reported, because its parent needs its value. */
  boolean empty(Element element, Setting parentSetting, Setting setting) {
    Element parent = element.parent().orElse(element);
    if (setting.empty() == Setting.Empty.ALLOWED || !isDemanded(parent, parentSetting, setting)) {
      return false;
    }
    String message = setting.name() + " is empty; " + parentSetting.name() + " needs a value there";
    boolean forbidden = setting.empty() == Setting.Empty.FORBIDDEN;
    RuleInfo rule = forbidden ? CatalogRules.EMPTY : CatalogRules.REQUIRED;
    Finding found = context.finding(rule, element.nameSpan(), message);
    report(weighed(found, parent, parentSetting, setting), setting, "give it a value");
    return true;
  }

  /** A key that is there and empty tells no items apart. */
  private static boolean isDemanded(Element parent, Setting parentSetting, Setting child) {
    boolean key = parentSetting.repeats() && child.name().equals(parentSetting.key());
    return (key || child.required() == Required.DOCUMENTED) && isAwake(parent);
  }

  /** What is switched off needs nothing. */
  private static boolean isAwake(Element element) {
    return !ComponentUse.is(element, "Enabled", "false");
  }

  private static boolean isRefused(Setting parent, Setting child) {
    return child.name().equals(REFUSED.get(parent.name()));
  }

  private Finding weighed(Finding found, Element parent, Setting parentSetting, Setting demanded) {
    boolean refused = isRefused(parentSetting, demanded);
    boolean asleep =
        parentSetting.child("Enabled").isPresent() && !ComponentUse.isTrue(parent, "Enabled");
    Finding finding = found.severity(refused && !asleep ? Severity.ERROR : Severity.WARNING);
    String page = demanded.page().isEmpty() ? component.page() : demanded.page();
    return page.isEmpty() ? finding : finding.link(Catalog.link(page));
  }

  private void report(Finding finding, Setting place, String help) {
    Where where = new Where(pass, component.name(), place.path());
    context.report(finding.help(help).at(where));
  }
}
