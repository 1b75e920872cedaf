package unattend.profile;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Setting;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;

/** Takes elements of an existing answer file over as they are. */
final class ElementCopy {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final Place place;
  private boolean holdsSecrets;

  ElementCopy(Place place) {
    this.place = place;
  }

  Place place() {
    return place;
  }

  boolean holdsSecrets() {
    return holdsSecrets;
  }

  /** The element as a node; settings the catalogue knows get their documented names. */
  SettingNode copy(Element element, Optional<Setting> setting) {
    String name =
        setting.filter(s -> !s.name().isEmpty()).map(Setting::name).orElse(element.name());
    SettingNode node = new SettingNode(name, place);
    attributes(element, node);
    if (element.children().isEmpty()) {
      boolean sensitive =
          setting.filter(Setting::sensitive).isPresent() || SecretNames.isSecret(element);
      holdsSecrets |= sensitive && !element.text().isBlank();
      boolean space =
          element.text().isBlank() && setting.filter(s -> s.type().isPresent()).isEmpty();
      node.text(space ? "" : element.text(), sensitive);
    }
    children(element, setting).forEach(node::add);
    return node;
  }

  List<SettingNode> children(Element element, Optional<Setting> setting) {
    return element.children().stream()
        .map(child -> copy(child, setting.flatMap(s -> s.child(child.name()))))
        .toList();
  }

  /** Attributes with the prefixes of a rendered file; a change of namespace is declared. */
  void attributes(Element element, SettingNode node) {
    String outer = element.parent().map(Element::namespace).orElse("");
    if (!element.namespace().equals(outer) && !element.isIn(Names.UNATTEND)) {
      node.attribute("xmlns", element.namespace());
    }
    for (Attribute attribute : element.attributes()) {
      String namespace = attribute.namespace();
      if (namespace.isEmpty()) {
        node.attribute(attribute.name(), attribute.value());
      } else if (namespace.equals(Names.WCM)) {
        node.attribute("wcm:" + attribute.name(), attribute.value());
      } else {
        String prefix = namespace.equals(XML) ? "xml" : attribute.prefix();
        if (!namespace.equals(XML)) {
          node.attribute("xmlns:" + prefix, namespace);
        }
        node.attribute(prefix + ":" + attribute.name(), attribute.value());
      }
    }
  }
}
