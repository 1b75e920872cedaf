package unattend.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.catalog.State;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.diagnostic.Span;
import unattend.diagnostic.Where;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;

/** Walks one component beside its catalogue record. */
final class SettingCheck {
  private final CheckContext context;
  private final Optional<Pass> pass;
  private final String passWord;
  private final Component component;
  private final ListCheck lists;
  private final ValueCheck values;
  private final EmptyCheck empties;
  private final DemandCheck demands;
  private final AttributeCheck attributes;
  private final LifetimeCheck lifetimes;

  SettingCheck(CheckContext context, Optional<Pass> pass, Component component) {
    this.context = context;
    this.pass = pass;
    this.passWord = pass.map(Pass::word).orElse("");
    this.component = component;
    this.lists = new ListCheck(context, component, passWord);
    this.values = new ValueCheck(context, component, passWord);
    this.demands = new DemandCheck(context, component, passWord);
    this.empties = new EmptyCheck(context, component, passWord, demands);
    this.attributes = new AttributeCheck(context, new Where(passWord, component.name(), ""));
    this.lifetimes = new LifetimeCheck(context, passWord);
  }

  void check(Element element) {
    boolean wrongPass = isWrong(component.passes());
    if (wrongPass) {
      Span name = element.attribute("name").map(Attribute::valueSpan).orElse(element.nameSpan());
      reportPass(component.name(), component.passes(), name, component.root(), component.page());
    }
    empties.component(element);
    container(element, component.root(), wrongPass);
  }

  /**
   * @param passTold true if the wrong pass of something further out was already reported
   */
  private void container(Element element, Setting setting, boolean passTold) {
    Map<String, Element> seen = new HashMap<>();
    for (Element child : element.children()) {
      Optional<Setting> found = setting.child(child.name());
      if (!child.attributes().isEmpty()) {
        attributes.setting(child, found);
      }
      if (child.namespace().equals(element.namespace())) {
        if (found.isPresent()) {
          child(setting, found.get(), child, seen, passTold);
        } else {
          new Suggestions(context, component, passWord).report(setting, child);
        }
      } else if (!child.hasUndeclaredPrefix()) {
        foreign(child, setting);
      }
    }
    textBeside(element, setting);
    lists.check(element, setting);
    demands.missing(element, setting);
  }

  /** A setting that is merely in the wrong namespace was hardly meant to be passed over. */
  private void foreign(Element child, Setting parentSetting) {
    String where = child.namespace().isEmpty() ? "no namespace" : "another namespace";
    String message = "<" + child.name() + "> is in " + where + "; Setup passes over it";
    Finding finding = finding(CatalogRules.FOREIGN, child.nameSpan(), parentSetting, message);
    boolean meant = parentSetting.child(child.name()).isPresent();
    context.report(
        meant
            ? finding
                .severity(Severity.WARNING)
                .help("give it the prefix and namespace of the element around it")
            : finding);
  }

  private void child(
      Setting parentSetting,
      Setting setting,
      Element child,
      Map<String, Element> seen,
      boolean passTold) {
    if (setting.lifetime().state() == State.INVENTED
        && parentSetting.lifetime().state() != State.INVENTED) {
      String message =
          "no Windows knows "
              + child.name()
              + "; it was spread by generated files, and an unknown setting makes the pass fail";
      report(CatalogRules.INVENTED, child.nameSpan(), setting, message, "remove it");
      return;
    }
    name(child, setting);
    repeated(child, setting, seen);
    lifetimes.setting(component, parentSetting, setting, child.nameSpan());
    boolean wrongPass = !passTold && isWrong(setting.passes());
    if (wrongPass) {
      reportPass(setting.name(), setting.passes(), child.nameSpan(), setting, setting.page());
    }
    inside(parentSetting, setting, child, passTold || wrongPass);
  }

  private void inside(Setting parentSetting, Setting setting, Element child, boolean passTold) {
    empties.setting(child, parentSetting, setting);
    if (setting.type().isPresent()) {
      if (!child.closed()) {
        return;
      }
      values.check(child, setting);
      for (Element grandchild : child.children()) {
        new Suggestions(context, component, passWord).report(setting, grandchild);
      }
    } else {
      container(child, setting, passTold);
    }
  }

  private void name(Element child, Setting setting) {
    if (!setting.name().equals(child.name())) {
      String message = child.name() + " is documented as " + setting.name();
      report(ValueRules.LETTER_CASE, child.nameSpan(), setting, message, "write " + setting.name());
    }
  }

  private void repeated(Element child, Setting setting, Map<String, Element> seen) {
    Element first = setting.repeats() ? null : seen.putIfAbsent(setting.name(), child);
    if (first != null) {
      String message =
          setting.name() + " may stand once here; which of the two counts is undefined";
      Finding finding =
          finding(CatalogRules.REPEATED, child.nameSpan(), setting, message).help("keep one");
      context.report(finding.related("the first is here", first.nameSpan()));
    }
  }

  /** Settings that only change lists name have no passes on record, and none is wrong for them. */
  private boolean isWrong(Set<Pass> allowed) {
    return pass.isPresent() && !allowed.isEmpty() && !allowed.contains(pass.get());
  }

  private void reportPass(String what, Set<Pass> allowed, Span span, Setting setting, String page) {
    String message =
        what
            + " is not read in the pass "
            + passWord
            + ", so it is ignored; Windows reads it in "
            + Pass.join(allowed);
    Finding finding =
        finding(CatalogRules.PASS_NOT_ALLOWED, span, setting, message).link(Catalog.link(page));
    context.report(
        finding.help("move it to " + (allowed.size() == 1 ? Pass.join(allowed) : "one of them")));
  }

  private void textBeside(Element element, Setting setting) {
    Optional<Finding> found = new StrayText(context).find(element, setting);
    if (found.isPresent()) {
      context.report(placed(found.get(), setting));
    }
  }

  private void report(RuleInfo rule, Span span, Setting setting, String message, String help) {
    context.report(finding(rule, span, setting, message).help(help));
  }

  private Finding finding(RuleInfo rule, Span span, Setting setting, String message) {
    return placed(context.finding(rule, span, message), setting);
  }

  private Finding placed(Finding found, Setting setting) {
    Finding finding = found.at(new Where(passWord, component.name(), setting.path()));
    String page = setting.page().isEmpty() ? component.page() : setting.page();
    return page.isEmpty() ? finding : finding.link(Catalog.link(page));
  }

  static String fold(String word) {
    return word.trim().toLowerCase(Locale.ROOT);
  }

  static boolean inWcm(Attribute attribute) {
    return attribute.namespace().equals(Names.WCM);
  }
}
