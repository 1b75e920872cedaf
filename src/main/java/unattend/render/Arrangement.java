package unattend.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.document.Names;
import unattend.profile.AnswerSettings;
import unattend.profile.Profile;
import unattend.profile.SettingNode;
import unattend.render.RenderedElement.RenderedAttribute;

/** Puts settings into the order and form of an answer file: passes, components, lists. */
final class Arrangement {
  private static final String MICROSOFT = "31bf3856ad364e35";

  private final Catalog catalog;
  private final String architecture;

  Arrangement(Catalog catalog, String architecture) {
    this.catalog = catalog;
    this.architecture = architecture;
  }

  /** The document element of a profile's answer file. */
  RenderedElement unattend(Profile profile) {
    AnswerSettings settings = profile.settings();
    List<RenderedElement> children = new ArrayList<>();
    settings.servicing().ifPresent(node -> children.add(element(node, Optional.empty())));
    for (Pass pass : settings.passes()) {
      List<RenderedElement> components =
          settings.components(pass).stream()
              .sorted(Comparator.comparing(SettingNode::name, String.CASE_INSENSITIVE_ORDER))
              .filter(node -> !node.children().isEmpty())
              .map(this::component)
              .toList();
      if (!components.isEmpty()) {
        List<RenderedAttribute> attributes = List.of(new RenderedAttribute("pass", pass.word()));
        children.add(RenderedElement.container("settings", attributes, components));
      }
    }
    settings.foreign().forEach(node -> children.add(element(node, Optional.empty())));
    List<RenderedAttribute> namespaces =
        List.of(
            new RenderedAttribute("xmlns", Names.UNATTEND),
            new RenderedAttribute("xmlns:wcm", Names.WCM));
    return RenderedElement.container("unattend", namespaces, children);
  }

  private RenderedElement component(SettingNode node) {
    List<RenderedAttribute> attributes = new ArrayList<>();
    attributes.add(new RenderedAttribute("name", node.name()));
    identity(node, attributes, "processorArchitecture", architecture);
    identity(node, attributes, "publicKeyToken", MICROSOFT);
    identity(node, attributes, "language", "neutral");
    identity(node, attributes, "versionScope", "nonSxS");
    for (SettingNode.Attribute attribute : node.attributes()) {
      if (attributes.stream().noneMatch(known -> known.name().equals(attribute.name()))) {
        attributes.add(new RenderedAttribute(attribute.name(), attribute.value()));
      }
    }
    Optional<Setting> root = catalog.component(node.name()).map(Component::root);
    return new RenderedElement(
        "component", attributes, "", children(node, root), Optional.of(node.place()), false);
  }

  private static void identity(
      SettingNode node, List<RenderedAttribute> attributes, String name, String usual) {
    attributes.add(new RenderedAttribute(name, node.attribute(name).orElse(usual)));
  }

  private RenderedElement element(SettingNode node, Optional<Setting> setting) {
    List<RenderedAttribute> attributes = new ArrayList<>();
    for (SettingNode.Attribute attribute : node.attributes()) {
      attributes.add(new RenderedAttribute(attribute.name(), attribute.value()));
    }
    return new RenderedElement(
        node.name(),
        attributes,
        node.text().orElse(""),
        children(node, setting),
        Optional.of(node.place()),
        node.masked());
  }

  /** Children in the order the catalogue declares them, items of a list in the profile's. */
  private List<RenderedElement> children(SettingNode node, Optional<Setting> setting) {
    List<SettingNode> sorted = new ArrayList<>(node.children());
    setting.ifPresent(
        parent -> sorted.sort(Comparator.comparingInt(child -> parent.position(child.name()))));
    List<RenderedElement> elements = new ArrayList<>();
    ListNumbers numbers = new ListNumbers();
    for (SettingNode child : sorted) {
      Optional<Setting> known = setting.flatMap(parent -> parent.child(child.name()));
      RenderedElement element = element(child, known);
      boolean item = known.isPresent() && known.get().repeats();
      elements.add(item ? numbers.item(element, known.get()) : element);
    }
    return elements;
  }
}
