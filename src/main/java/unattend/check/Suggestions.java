package unattend.check;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.diagnostic.Where;
import unattend.document.Element;

/**
 * Words the finding for an element its parent does not know: where that name does exist, or the
 * nearest one.
 */
final class Suggestions {
  private final CheckContext context;
  private final Component component;
  private final String pass;

  Suggestions(CheckContext context, Component component, String pass) {
    this.context = context;
    this.component = component;
    this.pass = pass;
  }

  void report(Setting parent, Element child) {
    String holder = parent.path().isEmpty() ? component.name() : parent.name();
    if (child.name().equalsIgnoreCase("PlainText") && holdsPassword(parent)) {
      String message =
          holder
              + " has no PlainText: its password cannot be hidden, Windows takes it as it stands";
      String help = "remove it and write the plain password";
      report(CatalogRules.SETTING_UNKNOWN, parent, child, message, help, parent.page());
      return;
    }
    if (parent.type().isPresent() && parent.children().isEmpty()) {
      String message =
          parent.name() + " holds text; Windows knows no <" + child.name() + "> inside it";
      String help =
          parent.sensitive() ? "write the password directly into <" + holder + ">" : "remove it";
      report(CatalogRules.SETTING_UNKNOWN, parent, child, message, help, parent.page());
      return;
    }
    Optional<String> near = Nearest.to(child.name(), parent.childNames());
    if (parent.open()) {
      reportUnjudged(holder, parent, child, near);
      return;
    }
    if (near.isPresent()) {
      String message =
          holder + " has no setting \"" + child.name() + "\"; the nearest name is " + near.get();
      report(
          CatalogRules.SETTING_UNKNOWN,
          parent,
          child,
          message,
          "write " + near.get(),
          page(parent, near.get()));
      return;
    }
    Optional<Setting> elsewhere = inComponent(child.name());
    if (elsewhere.isPresent()) {
      String path = elsewhere.get().path();
      String place = path.contains("/") ? "at " + path : "directly in the component";
      String message = child.name() + " does not stand in " + holder + " but " + place;
      report(
          CatalogRules.WRONG_PARENT,
          parent,
          child,
          message,
          "move it there",
          elsewhere.get().page());
      return;
    }
    Optional<Component> other = otherComponent(child.name());
    if (other.isPresent()) {
      Setting setting = named(other.get(), child.name()).orElseThrow();
      String message =
          holder
              + " has no setting \""
              + child.name()
              + "\"; it belongs to "
              + other.get().name()
              + " ("
              + Pass.join(setting.passes())
              + ")";
      report(
          CatalogRules.SETTING_UNKNOWN,
          parent,
          child,
          message,
          "move it to " + other.get().name(),
          setting.page());
      return;
    }
    String message =
        holder
            + " has no setting \""
            + child.name()
            + "\"; Windows rejects a file with an unknown setting (0x80220001)";
    report(CatalogRules.SETTING_UNKNOWN, parent, child, message, known(parent), parent.page());
  }

  /** What a container of which only some children are known holds besides is no fault. */
  private void reportUnjudged(
      String holder, Setting parent, Element child, Optional<String> nearest) {
    String message =
        "\"" + child.name() + "\" was not checked: not all settings of " + holder + " are known";
    String help = nearest.map(name -> "if " + name + " is meant, write that").orElse("");
    context.report(
        finding(CatalogRules.SETTING_UNKNOWN, parent, child, message, help, parent.page())
            .severity(Severity.INFO));
  }

  private static boolean holdsPassword(Setting parent) {
    return parent.sensitive() || parent.children().stream().anyMatch(Setting::sensitive);
  }

  private static String known(Setting parent) {
    List<String> names = parent.childNames();
    return names.isEmpty() || names.size() > 12
        ? "remove it"
        : "known here: " + String.join(", ", names);
  }

  private static String page(Setting parent, String child) {
    return parent.child(child).map(Setting::page).orElse("");
  }

  private Optional<Setting> inComponent(String name) {
    return named(component, name);
  }

  private static Optional<Setting> named(Component component, String name) {
    return component.settings().stream()
        .filter(setting -> setting.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /**
   * Only names that stand for themselves: a Path or Name exists in many components and would
   * mislead.
   */
  private Optional<Component> otherComponent(String name) {
    List<Component> holders =
        context.catalog().holders(name).stream()
            .filter(other -> !other.name().equals(component.name()))
            .toList();
    boolean sameSetting =
        holders.stream().map(c -> named(c, name).orElseThrow().path()).distinct().count() == 1;
    return sameSetting ? holders.stream().findFirst() : Optional.empty();
  }

  private void report(
      RuleInfo rule, Setting parent, Element child, String message, String help, String page) {
    context.report(finding(rule, parent, child, message, help, page));
  }

  private Finding finding(
      RuleInfo rule, Setting parent, Element child, String message, String help, String page) {
    String path = parent.path().isEmpty() ? child.name() : parent.path() + "/" + child.name();
    Finding finding =
        context
            .finding(rule, child.nameSpan(), message)
            .help(help)
            .at(new Where(pass, component.name(), path));
    return finding.link(Catalog.link(page.isEmpty() ? component.page() : page));
  }
}
