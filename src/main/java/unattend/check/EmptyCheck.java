package unattend.check;

import java.util.Set;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.catalog.ValueType;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Span;
import unattend.diagnostic.Where;
import unattend.document.Attribute;
import unattend.document.Element;

/** Says of empty elements whether they are refused or merely useless. */
final class EmptyCheck {
  /** Kinds of text for which emptiness has a documented meaning. */
  private static final Set<String> MEANINGFUL = Set.of("computer-name", "password", "product-key");

  private final CheckContext context;
  private final Component component;
  private final String pass;
  private final DemandCheck demands;

  EmptyCheck(CheckContext context, Component component, String pass, DemandCheck demands) {
    this.context = context;
    this.component = component;
    this.pass = pass;
    this.demands = demands;
  }

  void component(Element element) {
    if (element.closed() && element.isEmpty()) {
      Span name = element.attribute("name").map(Attribute::valueSpan).orElse(element.nameSpan());
      String message = component.name() + " holds no setting, so it has no effect";
      report(CatalogRules.CONTAINER_EMPTY, component.root(), name, message, "remove it");
    }
  }

  void setting(Element element, Setting parent, Setting setting) {
    if (!element.closed() || !element.isEmpty()) {
      return;
    }
    if (setting.type().isEmpty()) {
      String message = setting.name() + " holds nothing, so it has no effect";
      report(CatalogRules.CONTAINER_EMPTY, setting, element.nameSpan(), message, "remove it");
    } else if (DeploymentTemplate.is(context.contents())) {
      context.unjudged().add(element.nameSpan());
    } else if (!demands.empty(element, parent, setting)) {
      leaf(element, parent, setting);
    }
  }

  private void leaf(Element element, Setting parent, Setting setting) {
    String kind = setting.type().map(ValueType::kind).orElse("");
    boolean command = kind.equals("command") && parent.repeats();
    String what = command ? "the whole " + parent.name() : "it";
    if (setting.empty() == Setting.Empty.FORBIDDEN) {
      String message =
          setting.name()
              + " is empty; the reference wants a value, and some empty settings make Setup fail";
      String help = "give it a value or remove " + what;
      report(CatalogRules.EMPTY, setting, element.nameSpan(), message, help);
    } else if (!MEANINGFUL.contains(kind)) {
      String message =
          setting.name() + " is empty, so it " + (command ? "runs nothing" : "sets nothing");
      String help = command ? "give it a command or remove " + what : "remove it";
      report(CatalogRules.EMPTY_USELESS, setting, element.nameSpan(), message, help);
    }
  }

  private void report(RuleInfo rule, Setting setting, Span span, String message, String help) {
    Finding finding =
        context
            .finding(rule, span, message)
            .help(help)
            .at(new Where(pass, component.name(), setting.path()));
    String page = setting.page().isEmpty() ? component.page() : setting.page();
    context.report(page.isEmpty() ? finding : finding.link(Catalog.link(page)));
  }
}
