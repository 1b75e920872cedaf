package unattend.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.Span;
import unattend.diagnostic.Where;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;

/**
 * Checks what stands around the components: the document element, settings, and foreign content.
 */
final class EnvelopeCheck {
  private static final List<String> PASSES =
      List.of(Pass.values()).stream().map(Pass::word).toList();

  private final CheckContext context;
  private final Map<String, Element> firstByPass = new HashMap<>();

  EnvelopeCheck(CheckContext context) {
    this.context = context;
  }

  void check() {
    context.file().root().ifPresent(this::root);
  }

  private void root(Element root) {
    boolean named = root.name().equals("unattend");
    if (!named || !(root.isIn(Names.UNATTEND) || root.hasUndeclaredPrefix())) {
      String found = named ? "<unattend> " + namespaceOf(root) : "<" + root.name() + ">";
      context.report(
          context
              .finding(
                  EnvelopeRules.ROOT,
                  root.nameSpan(),
                  "the document element is "
                      + found
                      + "; Windows accepts only"
                      + " <unattend xmlns=\""
                      + Names.UNATTEND
                      + "\">")
              .help(
                  root.name().equalsIgnoreCase("html")
                      ? "this is a web page: download the file itself, not the page that shows it"
                      : "write <unattend xmlns=\"" + Names.UNATTEND + "\">"));
    }
    if (named) {
      new StrayText(context).check(root);
      int lastSettings = lastSettings(root);
      for (Element child : root.children()) {
        rootChild(root, child, lastSettings);
      }
    }
  }

  private static String namespaceOf(Element element) {
    return element.namespace().isEmpty()
        ? "without a namespace"
        : "in namespace \"" + element.namespace() + "\"";
  }

  private void rootChild(Element root, Element child, int lastSettings) {
    if (!child.namespace().equals(root.namespace())) {
      if (child.startTag().start() < lastSettings) {
        reportTooEarly(child);
      } else {
        foreign(child);
      }
      return;
    }
    switch (child.name()) {
      case "settings" -> settings(child);
      case "servicing" -> new ServicingCheck(context).check(child);
      default ->
          context.report(
              context
                  .finding(
                      EnvelopeRules.ROOT_CHILD,
                      child.nameSpan(),
                      "<"
                          + child.name()
                          + "> may not stand directly below"
                          + " <unattend>, which holds <servicing> and <settings>; its content has no effect")
                  .help(
                      "put components inside <settings pass=\"…\">; give extensions a namespace of their own"));
    }
  }

  /** Where the last settings begin; -1 if there are none. */
  private static int lastSettings(Element root) {
    int last = -1;
    for (Element child : root.children()) {
      if (child.name().equals("settings") && child.isIn(root.namespace())) {
        last = child.startTag().start();
      }
    }
    return last;
  }

  private void reportTooEarly(Element child) {
    String message =
        "<"
            + child.name()
            + "> of another namespace stands before a <settings>; the schema has a place for it"
            + " only behind the last one";
    context.report(
        context
            .finding(CatalogRules.FOREIGN_TOO_EARLY, child.nameSpan(), message)
            .help("move it to the end of the file"));
  }

  private void foreign(Element child) {
    if (child.hasUndeclaredPrefix()) {
      return;
    }
    boolean image = child.isIn(Names.CPI) && child.name().equals("offlineImage");
    String where = child.namespace().isEmpty() ? "no namespace" : "another namespace";
    String message =
        image
            ? "<offlineImage> names the image that Windows SIM had open; only Windows SIM reads it,"
                + " and it tells the path"
            : "<" + child.name() + "> is in " + where + "; Setup passes over it";
    context.report(
        context
            .finding(
                image ? CatalogRules.OFFLINE_IMAGE : CatalogRules.FOREIGN,
                child.nameSpan(),
                message)
            .help(image ? "remove it before the file leaves the house" : ""));
  }

  private void settings(Element settings) {
    Optional<Pass> pass = pass(settings);
    new StrayText(context).check(settings);
    List<Element> components = new ArrayList<>();
    for (Element child : settings.children()) {
      if (child.name().equals("component")) {
        components.add(child);
      } else if (child.isIn(settings.namespace())) {
        settingsChild(child);
      } else {
        foreign(child);
      }
    }
    new IdentityCheck(context, pass).check(components);
  }

  private void settingsChild(Element child) {
    String message =
        "<"
            + child.name()
            + "> may not stand directly below <settings>, which holds only <component>;"
            + " Windows does not find it there";
    context.report(
        context
            .finding(EnvelopeRules.SETTINGS_CHILD, child.nameSpan(), message)
            .help("put it inside the <component> it belongs to"));
  }

  private Optional<Pass> pass(Element settings) {
    Optional<Attribute> attribute = settings.attribute("pass");
    if (attribute.isEmpty()) {
      context.report(
          context
              .finding(
                  EnvelopeRules.PASS_NAME,
                  settings.nameSpan(),
                  "<settings> names no pass, so nothing in it is applied")
              .help("add pass=\"…\" with one of " + String.join(", ", PASSES)));
      return Optional.empty();
    }
    String word = attribute.get().value();
    Optional<Pass> pass = Pass.of(word);
    if (pass.isPresent()) {
      reportSecond(settings, attribute.get());
    } else if (word.equals("oobeUser")) {
      String message =
          "the pass oobeUser is listed in the schema, but no document describes it and no component uses it";
      context.report(
          context
              .finding(EnvelopeRules.PASS_OOBE_USER, attribute.get().valueSpan(), message)
              .help("write oobeSystem"));
    } else {
      reportUnknownPass(word, attribute.get().valueSpan());
    }
    return pass;
  }

  private void reportSecond(Element settings, Attribute attribute) {
    Element first = firstByPass.putIfAbsent(attribute.value(), settings);
    if (first != null) {
      context.report(
          context
              .finding(
                  EnvelopeRules.PASS_TWICE,
                  attribute.valueSpan(),
                  "a second <settings> for the pass "
                      + attribute.value()
                      + "; the schema allows it, Windows SIM never writes it")
              .help("merge the two")
              .at(new Where(attribute.value(), "", ""))
              .related("the first is here", first.nameSpan()));
    }
  }

  private void reportUnknownPass(String word, Span span) {
    String help =
        Nearest.to(word, PASSES)
            .map(near -> "write " + near)
            .orElse("write one of " + String.join(", ", PASSES));
    context.report(
        context
            .finding(
                EnvelopeRules.PASS_NAME,
                span,
                "\""
                    + word
                    + "\" is not a configuration pass (letter case counts); Windows"
                    + " accepts "
                    + String.join(", ", PASSES))
            .help(help));
  }
}
