package unattend.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.State;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Where;
import unattend.document.Attribute;
import unattend.document.Element;

/** Checks who a component says it is, and hands its settings on. */
final class IdentityCheck {
  private static final List<String> REQUIRED =
      List.of("name", "processorArchitecture", "publicKeyToken", "language");

  private final CheckContext context;
  private final Optional<Pass> pass;
  private final String passWord;
  private final Map<String, Element> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  IdentityCheck(CheckContext context, Optional<Pass> pass) {
    this.context = context;
    this.pass = pass;
    this.passWord = pass.map(Pass::word).orElse("");
  }

  void check(List<Element> components) {
    for (Element component : components) {
      component(component);
    }
  }

  private void component(Element element) {
    for (String required : REQUIRED) {
      if (element.attribute(required).isEmpty()) {
        reportMissing(element, required);
      }
    }
    boolean named = !element.attributeOrBlank("name").isBlank();
    if (!named && element.attribute("name").isPresent()) {
      reportMissing(element, "name");
    }
    new IdentityPartCheck(context, where(element)).check(element);
    new AttributeCheck(context, where(element)).component(element);
    reportTwice(element);
    Optional<Attribute> name = element.attribute("name");
    if (named && name.isPresent()) {
      settings(element, name.get());
    }
  }

  private void reportMissing(Element element, String required) {
    String usual =
        switch (required) {
          case "processorArchitecture" -> "amd64";
          case "publicKeyToken" -> IdentityPartCheck.MICROSOFT_TOKEN;
          case "language" -> "neutral";
          default -> "…";
        };
    report(
        EnvelopeRules.COMPONENT_ATTRIBUTE,
        element,
        "this component has no " + required + ", which is part of its identity",
        "add " + required + "=\"" + usual + "\"");
  }

  private void report(RuleInfo rule, Element element, String message, String help) {
    context.report(
        context.finding(rule, element.nameSpan(), message).help(help).at(where(element)));
  }

  private Where where(Element element) {
    return new Where(passWord, element.attributeOrBlank("name"), "");
  }

  private void reportTwice(Element element) {
    StringBuilder identity = new StringBuilder();
    for (String part : REQUIRED) {
      identity.append(element.attributeOrBlank(part)).append('|');
    }
    Element first = seen.putIfAbsent(identity.toString(), element);
    if (first != null) {
      String name = element.attribute("name").map(Attribute::value).orElse("this component");
      context.report(
          context
              .finding(
                  EnvelopeRules.COMPONENT_TWICE,
                  element.nameSpan(),
                  name + " stands twice in this pass; Windows rejects" + " the file (0x8022001b)")
              .help("merge the two")
              .at(where(element))
              .related("the first is here", first.nameSpan()));
    }
  }

  private void settings(Element element, Attribute name) {
    Optional<Component> known = context.catalog().component(name.value().trim());
    if (known.isEmpty()) {
      unknown(element, name);
      return;
    }
    Component component = known.get();
    if (component.lifetime().state() == State.INVENTED) {
      invented(element, name);
      return;
    }
    Where where = where(element);
    String written = name.value().trim();
    boolean documented = component.name().equals(written) || component.also().contains(written);
    if (!documented || !written.equals(name.value())) {
      Finding finding =
          context.finding(
              documented ? ValueRules.BLANKS : ValueRules.LETTER_CASE,
              name.valueSpan(),
              "\"" + name.value() + "\" is documented as " + component.name());
      context.report(finding.help("write " + component.name()).at(where));
    }
    new LifetimeCheck(context, where.pass()).component(component, name.valueSpan());
    if (component.known()) {
      new SettingCheck(context, pass, component).check(element);
    } else {
      context.notCovered().add(component.name());
    }
  }

  private void unknown(Element element, Attribute name) {
    Optional<String> near = Nearest.to(name.value(), context.catalog().componentNames());
    if (near.isEmpty() || Placeholder.in(name.value())) {
      context.notCovered().add(name.value());
      return;
    }
    context.report(
        context
            .finding(
                EnvelopeRules.COMPONENT_UNKNOWN,
                name.valueSpan(),
                "there is no component \""
                    + name.value()
                    + "\", so its"
                    + " settings are ignored; the nearest name is "
                    + near.get())
            .help("write " + near.get())
            .link(Catalog.link(context.catalog().component(near.get()).orElseThrow().page()))
            .at(where(element)));
  }

  private void invented(Element element, Attribute name) {
    context.report(
        context
            .finding(
                CatalogRules.INVENTED,
                name.valueSpan(),
                "no Windows has a component "
                    + name.value()
                    + "; it was spread"
                    + " by generated files, and its settings are ignored")
            .help("remove it")
            .at(where(element)));
  }
}
