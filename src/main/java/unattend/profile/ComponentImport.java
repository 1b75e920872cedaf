package unattend.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.document.Element;
import unattend.profile.Draft.Keys;

/** Finds keys for the settings of one component in one pass; the rest goes to settings. */
final class ComponentImport {
  private final Importer importer;
  private final Component component;
  private final Pass pass;
  private final ListImport lists;

  ComponentImport(Importer importer, Component component, Pass pass) {
    this.importer = importer;
    this.component = component;
    this.pass = pass;
    this.lists = new ListImport(importer, component, pass);
  }

  /**
   * @param taken children of the component that were imported already
   */
  void component(Element element, Set<Element> taken) {
    Keys identity = new Keys();
    SettingsImport.identity(element, identity);
    if (!identity.isEmpty()) {
      identity.values().forEach((name, value) -> rest(List.of()).put(name, value));
    }
    container(element, component.root(), List.of(), taken);
  }

  /** Where the settings without a key go. */
  private Keys rest(List<String> path) {
    return importer.root().below(List.of("settings", pass.word(), component.name())).below(path);
  }

  private void container(Element parent, Setting setting, List<String> path, Set<Element> taken) {
    for (Map.Entry<String, List<Element>> group : Importer.byName(parent).entrySet()) {
      Optional<Setting> child = setting.child(group.getKey());
      List<Element> elements =
          group.getValue().stream().filter(element -> !taken.contains(element)).toList();
      if (!elements.isEmpty() && !(child.isPresent() && keys(elements, child.get(), path))) {
        String name = String.join("_", path) + "_" + group.getKey();
        new SettingsImport(importer, component.name()).group(elements, child, name, rest(path));
      }
    }
  }

  /** True if keys could say all of it. */
  private boolean keys(List<Element> elements, Setting setting, List<String> path) {
    if (!setting.passes().isEmpty() && !setting.passes().contains(pass)) {
      return false;
    }
    if (setting.repeats()) {
      return lists.list(elements, setting);
    }
    if (elements.size() > 1 || !elements.get(0).attributes().isEmpty()) {
      return false;
    }
    Element element = elements.get(0);
    if (!setting.name().equals(element.name())) {
      return false;
    }
    if (setting.type().isPresent()) {
      return element.children().isEmpty() && leaf(element, setting);
    }
    if (setting.child("PlainText").isPresent() && password(element, setting)) {
      return true;
    }
    if (element.isEmpty()) {
      return false;
    }
    List<String> inside = new java.util.ArrayList<>(path);
    inside.add(setting.name());
    container(element, setting, inside, Set.of());
    return true;
  }

  private boolean leaf(Element element, Setting setting) {
    Optional<Key> key = importer.finder().key(component.name(), setting.path(), pass);
    Optional<Draft> value = key.flatMap(k -> value(importer, k, setting, element));
    value.ifPresent(v -> put(key.get(), setting, v));
    return value.isPresent();
  }

  private boolean password(Element element, Setting setting) {
    Optional<Key> key = importer.finder().key(component.name(), setting.path() + "/Value", pass);
    Optional<String> password = key.flatMap(k -> PasswordForms.password(element));
    password.ifPresent(
        pw -> put(key.get(), setting, importer.secrets().draft(key.get().plainPath(), pw)));
    return password.isPresent();
  }

  private void put(Key key, Setting setting, Draft value) {
    Pass own = key.targets().get(0).pass();
    importer.holder(own, pass).below(importer.finder().way(key)).put(key.name(), value);
    importer.allowed(key, setting);
  }

  /** What a key says for an element; empty if it cannot say exactly that. */
  static Optional<Draft> value(Importer importer, Key key, Setting setting, Element element) {
    if (key.targets().size() > 1 && !key.how().equals("identifier")) {
      return Optional.empty();
    }
    if (setting.sensitive()) {
      return key.how().isEmpty()
          ? Optional.of(importer.secrets().draft(key.plainPath(), element.text()))
          : Optional.empty();
    }
    String text = importer.secrets().text(key.plainPath(), element.text());
    return Transforms.of(key).fromSettings(key, setting, text);
  }
}
