package unattend.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
  /** Names that stand at more places in a component are too common to tell which is meant. */
  private static final int FEW = 3;

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
      report(CatalogRules.SETTING_UNKNOWN, parent, child, message, direct(parent), parent.page());
      return;
    }
    Optional<String> near =
        OtherWords.meant(child.name(), parent.childNames()).or(() -> nearest(parent, child));
    if (parent.open()) {
      reportUnjudged(holder, parent, child, near);
    } else if (near.isPresent()) {
      reportNear(holder, parent, child, near.get());
    } else {
      reportElsewhere(holder, parent, child);
    }
  }

  /** The name of something further in is no slip of the pen, if that is what it holds. */
  private Optional<String> nearest(Setting parent, Element child) {
    List<Setting> inside = below(parent, named(component, child.name()));
    return inside.size() == 1 && mayBe(child, inside.get(0))
        ? Optional.empty()
        : Nearest.to(child.name(), parent.childNames());
  }

  private static boolean mayBe(Element element, Setting setting) {
    return element.children().isEmpty()
        || element.children().stream().anyMatch(c -> setting.child(c.name()).isPresent());
  }

  private void reportNear(String holder, Setting parent, Element child, String near) {
    String message =
        holder + " has no setting \"" + child.name() + "\"; the nearest name is " + near;
    String help = "write " + near;
    report(CatalogRules.SETTING_UNKNOWN, parent, child, message, help, page(parent, near));
  }

  private void reportElsewhere(String holder, Setting parent, Element child) {
    List<Setting> places = inComponent(parent, child.name());
    if (!places.isEmpty()) {
      String message =
          child.name() + " does not stand in " + holder + " but " + Suggestions.places(places);
      String help = places.size() == 1 ? "move it there" : "move it to the one that is meant";
      report(CatalogRules.WRONG_PARENT, parent, child, message, help, places.get(0).page());
      return;
    }
    boolean common = !named(component, child.name()).isEmpty();
    Optional<Component> other =
        common || parent.repeats() ? Optional.empty() : otherComponent(child.name());
    if (other.isPresent()) {
      Setting setting = named(other.get(), child.name()).get(0);
      String message =
          holder
              + " has no setting \""
              + child.name()
              + "\"; it belongs to "
              + other.get().name()
              + " ("
              + Pass.join(setting.passes())
              + ")";
      String help = "move it to " + other.get().name();
      report(CatalogRules.SETTING_UNKNOWN, parent, child, message, help, setting.page());
      return;
    }
    String message =
        (common
                ? child.name() + " does not stand in " + holder
                : holder + " has no setting \"" + child.name() + "\"")
            + "; Windows rejects a file with an unknown setting (0x80220001)";
    RuleInfo rule = common ? CatalogRules.WRONG_PARENT : CatalogRules.SETTING_UNKNOWN;
    report(rule, parent, child, message, known(parent), parent.page());
  }

  /** What to do with an element inside a text. */
  private static String direct(Setting parent) {
    if (parent.type().orElseThrow().kind().equals("product-key")) {
      return "write the key directly into <"
          + parent.name()
          + ">; <Key> belongs to Microsoft-Windows-Setup/UserData/ProductKey";
    }
    return parent.sensitive()
        ? "write the password directly into <" + parent.name() + ">"
        : "remove it";
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

  /**
   * Where the component has a setting of that name, if it can be told: below the parent, or else at
   * a few places. What stands in a list item can only be meant for what the item is part of.
   */
  private List<Setting> inComponent(Setting parent, String name) {
    String home = parent.repeats() ? parent.path().split("/")[0] + "/" : "";
    List<Setting> all =
        named(component, name).stream().filter(s -> s.path().startsWith(home)).toList();
    List<Setting> below = below(parent, all);
    List<Setting> places = below.isEmpty() ? all : below;
    return places.size() <= FEW ? places : List.of();
  }

  private static List<Setting> below(Setting parent, List<Setting> settings) {
    String start = parent.path() + "/";
    return settings.stream().filter(setting -> setting.path().startsWith(start)).toList();
  }

  private static String places(List<Setting> settings) {
    String path = settings.get(0).path();
    return path.contains("/")
        ? "at " + settings.stream().map(Setting::path).collect(Collectors.joining(" or "))
        : "directly in the component";
  }

  private static List<Setting> named(Component component, String name) {
    return component.settings().stream()
        .filter(setting -> setting.name().equalsIgnoreCase(name))
        .toList();
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
        holders.stream().flatMap(c -> named(c, name).stream().map(Setting::path)).distinct().count()
            == 1;
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
