package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Setting;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;
import unattend.profile.Draft.Items;
import unattend.profile.Draft.Keys;
import unattend.profile.Draft.Text;

/** Writes elements under {@code settings:}, by their own names. */
final class SettingsImport {
  private static final Set<String> USUAL_IDENTITY = Set.of("name", "processorArchitecture");

  private final Importer importer;
  private final String component;

  SettingsImport(Importer importer, String component) {
    this.importer = importer;
    this.component = component;
  }

  /** All children of a component, and what is unusual about its identity. */
  void children(Element parent, Optional<Setting> setting, Keys keys) {
    identity(parent, keys);
    Importer.byName(parent)
        .forEach(
            (name, elements) -> group(elements, setting.flatMap(s -> s.child(name)), name, keys));
  }

  /** Parts of a component's identity that a renderer would not fill in by itself. */
  static void identity(Element component, Keys keys) {
    Map<String, String> usual =
        Map.of(
            "publicKeyToken", "31bf3856ad364e35", "language", "neutral", "versionScope", "nonSxS");
    for (Attribute attribute : component.attributes()) {
      boolean same = attribute.value().equalsIgnoreCase(usual.getOrDefault(attribute.name(), ""));
      if (!same && !USUAL_IDENTITY.contains(attribute.name())) {
        keys.put("@" + attribute.name(), ImportedSecrets.escaped(attribute.value()));
      }
    }
  }

  /** Elements of one name: a value, or a list of values. */
  void group(List<Element> elements, Optional<Setting> setting, String path, Keys keys) {
    String name = elements.get(0).name();
    boolean list = elements.size() > 1 || setting.filter(Setting::repeats).isPresent();
    if (!list) {
      keys.put(name, value(elements.get(0), setting, path));
      return;
    }
    List<Draft> items = new ArrayList<>();
    elements.forEach(element -> items.add(value(element, setting, path)));
    keys.put(name, new Items(items));
  }

  private Draft value(Element element, Optional<Setting> setting, String path) {
    Keys keys = new Keys();
    for (Attribute attribute : element.attributes()) {
      boolean wcm = attribute.namespace().equals(Names.WCM);
      boolean usual =
          wcm
              && attribute.name().equals("action")
              && attribute.value().equals("add")
              && setting.filter(Setting::repeats).isPresent();
      if (!usual) {
        String name = wcm ? "wcm:" + attribute.name() : attribute.name();
        keys.put("@" + name, importer.secrets().draft(variable(path) + "_" + name, attribute));
      }
    }
    if (element.children().isEmpty()) {
      Text text = text(element, setting, path);
      if (keys.isEmpty() && (!text.text().isEmpty() || isLeaf(setting))) {
        return text;
      }
      if (!text.text().isEmpty()) {
        keys.put("#text", text);
      }
      return keys;
    }
    Importer.byName(element)
        .forEach(
            (name, elements) ->
                group(elements, setting.flatMap(s -> s.child(name)), path + "_" + name, keys));
    return keys;
  }

  private static boolean isLeaf(Optional<Setting> setting) {
    return setting.isEmpty() || setting.get().type().isPresent();
  }

  private Text text(Element element, Optional<Setting> setting, String path) {
    boolean sensitive =
        setting.filter(Setting::sensitive).isPresent() || SecretNames.isSecret(element);
    String text = element.text().isBlank() && !isLeaf(setting) ? "" : element.text();
    if (sensitive) {
      return importer.secrets().draft(variable(path), text);
    }
    return setting.isPresent() || text.isEmpty()
        ? new Text(importer.secrets().text(variable(path), text))
        : importer.secrets().draft(variable(path), element);
  }

  private String variable(String path) {
    return component.replace("Microsoft-Windows-", "") + "_" + path;
  }
}
