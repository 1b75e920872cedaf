package unattend.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
import unattend.document.Names;

/**
 * Checks what makes a list a list: {@code wcm:action}, keys, and the documented order of children.
 */
final class ListCheck {
  private static final List<String> ACTIONS = List.of("add", "remove", "modify");
  private static final String KEY_VALUE_HELP = "add wcm:keyValue=\"1\", \"2\" and so on";
  private static final Pattern LEADING_NOUGHTS = Pattern.compile("^0+(?=\\d)");

  private final CheckContext context;
  private final Component component;
  private final String pass;

  ListCheck(CheckContext context, Component component, String pass) {
    this.context = context;
    this.component = component;
    this.pass = pass;
  }

  void check(Element parent, Setting parentSetting) {
    if (parentSetting.ordered() || holdsItems(parentSetting)) {
      items(parent, parentSetting);
    }
  }

  private static boolean holdsItems(Setting parent) {
    for (Setting child : parent.children()) {
      if (child.repeats()) {
        return true;
      }
    }
    return false;
  }

  private void items(Element parent, Setting parentSetting) {
    Map<String, Element> itemByKey = new HashMap<>();
    List<Setting> order = new ArrayList<>();
    for (Element child : parent.children()) {
      Optional<Setting> setting = parentSetting.child(child.name());
      if (setting.isPresent()) {
        if (setting.get().repeats()) {
          item(child, setting.get(), itemByKey);
        }
        order.add(setting.get());
      }
    }
    if (parentSetting.ordered()) {
      order(parent, parentSetting, order);
    }
  }

  private void item(Element item, Setting setting, Map<String, Element> itemByKey) {
    action(item, setting);
    Optional<String> key = key(item, setting);
    if (key.isEmpty() || Placeholder.in(key.get())) {
      return;
    }
    Element first = itemByKey.putIfAbsent(setting.name() + "=" + key.get(), item);
    if (first != null) {
      String name = setting.keyedByAttribute() ? "wcm:keyValue" : setting.key();
      String message =
          "two "
              + setting.name()
              + " items have the same "
              + name
              + shown(item, setting)
              + "; Windows accepts each once in a list";
      context.report(
          finding(CatalogRules.KEY_TWICE, keySpan(item, setting), setting.path(), message)
              .help("give each item its own " + name)
              .link(Catalog.link(setting.page()))
              .related("the first is here", keySpan(first, setting)));
    }
  }

  private void action(Element item, Setting setting) {
    Optional<Attribute> action = item.attribute(Names.WCM, "action");
    if (action.isEmpty()) {
      if (item.attributes().stream().noneMatch(attribute -> attribute.name().equals("action"))) {
        report(
            CatalogRules.ACTION_MISSING,
            item.nameSpan(),
            setting.path(),
            "this "
                + setting.name()
                + " has no wcm:action, which tells Windows to add it to the list",
            "write wcm:action=\"add\"");
      }
    } else if (!ACTIONS.contains(action.get().value().toLowerCase(Locale.ROOT))) {
      report(
          CatalogRules.ACTION_VALUE,
          action.get().valueSpan(),
          setting.path(),
          "wcm:action \""
              + action.get().value()
              + "\" is not known; Windows accepts add, remove, modify",
          "write wcm:action=\"add\"");
    }
  }

  private Optional<String> key(Element item, Setting setting) {
    if (setting.keyedByAttribute()) {
      Optional<Attribute> attribute = item.attribute(Names.WCM, "keyValue");
      if (attribute.isEmpty()
          && item.attributes().stream().noneMatch(a -> a.name().equals("keyValue"))) {
        report(
            CatalogRules.KEY_VALUE_MISSING,
            item.nameSpan(),
            setting.path(),
            "this "
                + setting.name()
                + " has no wcm:keyValue, by which Windows tells list items apart",
            KEY_VALUE_HELP);
      }
      if (attribute.isPresent() && attribute.get().value().isBlank()) {
        report(
            CatalogRules.KEY_VALUE_MISSING,
            attribute.get().nameSpan(),
            setting.path(),
            "the wcm:keyValue of this "
                + setting.name()
                + " is empty; Windows tells list items apart by it",
            KEY_VALUE_HELP);
        return Optional.empty();
      }
      return attribute.map(a -> SettingCheck.fold(a.value()));
    }
    return item.child(setting.key())
        .map(element -> key(SettingCheck.fold(element.text()), setting))
        .filter(key -> !key.isEmpty());
  }

  /** Numbers are the same with noughts before them. */
  private static String key(String text, Setting item) {
    boolean number =
        item.child(item.key())
            .flatMap(Setting::type)
            .filter(type -> type.base() == ValueType.Base.INTEGER)
            .isPresent();
    return number ? LEADING_NOUGHTS.matcher(text).replaceFirst("") : text;
  }

  private static Span keySpan(Element item, Setting setting) {
    return setting.keyedByAttribute()
        ? item.attribute(Names.WCM, "keyValue").map(Attribute::valueSpan).orElse(item.nameSpan())
        : item.child(setting.key()).map(Element::textSpan).orElse(item.nameSpan());
  }

  private String shown(Element item, Setting setting) {
    Span span = keySpan(item, setting);
    boolean sensitive = setting.child(setting.key()).filter(Setting::sensitive).isPresent();
    return sensitive || context.source().isHidden(span)
        ? ""
        : " \"" + Quote.of(context.source().slice(span)) + "\"";
  }

  private void order(Element parent, Setting parentSetting, List<Setting> found) {
    List<String> names = parentSetting.childNames();
    int last = -1;
    for (Setting setting : found) {
      int index = names.indexOf(setting.name());
      if (index < last) {
        String documented = String.join(", ", names);
        report(
            CatalogRules.CHILD_ORDER,
            parent.nameSpan(),
            parentSetting.path(),
            "the children of "
                + parentSetting.name()
                + " are not in the documented order "
                + documented,
            "move " + setting.name() + " before " + names.get(last));
        return;
      }
      last = index;
    }
  }

  private void report(RuleInfo rule, Span span, String path, String message, String help) {
    context.report(finding(rule, span, path, message).help(help));
  }

  private Finding finding(RuleInfo rule, Span span, String path, String message) {
    return context.finding(rule, span, message).at(new Where(pass, component.name(), path));
  }
}
