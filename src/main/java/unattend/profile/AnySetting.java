package unattend.profile;

import java.util.Optional;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;

/**
 * Settings by their own names: {@code settings: {PASS: {COMPONENT: {SETTING: VALUE}}}}. A list
 * repeats the element, {@code @name} is an attribute, {@code #text} an element's own text.
 */
final class AnySetting implements Transform {
  private static final String TEXT = "#text";

  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    Conversion conversion = writing.conversion();
    mapping(value, "settings", "passes", writing)
        .ifPresent(
            passes -> {
              for (YamlMap.Entry entry : passes.entries()) {
                conversion.pass(entry).ifPresent(pass -> pass(pass, entry, writing));
              }
            });
  }

  private static void pass(Pass pass, YamlMap.Entry entry, Writing writing) {
    mapping(entry.value(), "settings." + pass.word(), "components", writing)
        .ifPresent(
            components -> {
              for (YamlMap.Entry component : components.entries()) {
                component(pass, component, writing);
              }
            });
  }

  private static void component(Pass pass, YamlMap.Entry entry, Writing writing) {
    Optional<YamlMap> map = mapping(entry.value(), entry.key(), "settings", writing);
    if (map.isEmpty()) {
      return;
    }
    Conversion conversion = writing.conversion();
    Optional<Component> known = conversion.catalog().component(entry.key());
    String name = known.map(Component::name).orElse(entry.key());
    SettingNode node = conversion.writer().settings().component(pass, name, entry.keyPlace());
    Target target = new Target(name, pass, "");
    children(node, map.get(), known.map(Component::root), target, writing);
  }

  private static Optional<YamlMap> mapping(
      YamlNode value, String what, String wanted, Writing writing) {
    if (value instanceof YamlMap map) {
      return Optional.of(map);
    }
    String message = what + " holds " + value.kind() + "; it wants a mapping of " + wanted;
    writing.report(ProfileRules.WRONG_TYPE, value, message, "");
    return Optional.empty();
  }

  private static void children(
      SettingNode node, YamlMap map, Optional<Setting> parent, Target target, Writing writing) {
    for (YamlMap.Entry entry : map.entries()) {
      String key = entry.key();
      if (key.startsWith("@")) {
        attribute(node, entry, writing);
      } else if (key.equals(TEXT)) {
        leaf(node, entry.value(), parent, target, writing);
      } else {
        element(node, entry, parent.flatMap(setting -> setting.child(key)), target, writing);
      }
    }
  }

  private static void attribute(SettingNode node, YamlMap.Entry entry, Writing writing) {
    if (entry.value() instanceof YamlScalar scalar) {
      node.attribute(entry.key().substring(1), scalar.text());
      TextChecks.writable(entry.key(), scalar.text(), scalar, writing.conversion().reports());
    } else {
      String message =
          entry.key() + " holds " + entry.value().kind() + "; an attribute wants a text";
      writing.report(ProfileRules.WRONG_TYPE, entry.value(), message, "");
    }
  }

  private static void element(
      SettingNode parent,
      YamlMap.Entry entry,
      Optional<Setting> setting,
      Target target,
      Writing writing) {
    String name = setting.map(Setting::name).orElse(entry.key());
    String path = target.path().isEmpty() ? name : target.path() + "/" + name;
    Target own = new Target(target.component(), target.pass(), path);
    if (entry.value() instanceof YamlList list) {
      for (YamlNode item : list.items()) {
        value(parent.add(name, item.place()), item, setting, own, writing);
      }
      return;
    }
    boolean once = setting.isPresent() && !setting.get().repeats();
    Optional<SettingNode> there = once ? parent.child(name) : Optional.empty();
    boolean leaf = entry.value() instanceof YamlScalar;
    if (there.isPresent() && there.get().isBase() && leaf) {
      SettingNode node = new SettingNode(name, entry.value().place());
      value(node, entry.value(), setting, own, writing);
      parent.replace(there.get(), node);
      return;
    }
    if (there.isPresent() && (leaf || there.get().text().isPresent())) {
      writing.writer().twice(own, entry.keyPlace(), there.get().place());
      return;
    }
    Place place = leaf ? entry.value().place() : entry.keyPlace();
    value(there.orElseGet(() -> parent.add(name, place)), entry.value(), setting, own, writing);
  }

  private static void value(
      SettingNode node, YamlNode value, Optional<Setting> setting, Target target, Writing writing) {
    if (value instanceof YamlMap map) {
      children(node, map, setting, target, writing);
    } else {
      leaf(node, value, setting, target, writing);
    }
  }

  private static void leaf(
      SettingNode node, YamlNode value, Optional<Setting> setting, Target target, Writing writing) {
    if (!(value instanceof YamlScalar scalar)) {
      String message = target.path() + " holds " + value.kind() + "; it wants a text";
      writing.report(ProfileRules.WRONG_TYPE, value, message, "");
      return;
    }
    boolean sensitive = setting.filter(Setting::sensitive).isPresent();
    if (sensitive) {
      String what = target.component() + "/" + target.path();
      writing.writer().secret(what, scalar);
      TextChecks.oneLine(what, scalar, writing.conversion().reports());
    }
    TextChecks.writable(target.path(), scalar.text(), scalar, writing.conversion().reports());
    writing.writer().text(node, scalar.text(), scalar, sensitive);
  }
}
