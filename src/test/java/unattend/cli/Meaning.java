package unattend.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.catalog.ValueType.Base;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;

/**
 * An answer file in a form in which files that mean the same look the same: elements of one parent
 * by name, numbers of lists counted anew, hidden passwords opened, words folded, comments and empty
 * components left out.
 */
final class Meaning {
  private final Catalog catalog;
  private final StringBuilder out = new StringBuilder();

  private Meaning(Catalog catalog) {
    this.catalog = catalog;
  }

  static String of(Element root, Catalog catalog) {
    Meaning meaning = new Meaning(catalog);
    meaning.root(root);
    return meaning.out.toString();
  }

  private void root(Element root) {
    Map<String, List<Element>> components = new TreeMap<>();
    List<Element> others = new ArrayList<>();
    for (Element child : root.children()) {
      if (child.name().equals("settings") && child.isIn(Names.UNATTEND)) {
        String pass = child.attribute("pass").map(Attribute::value).orElse("");
        child
            .children()
            .forEach(c -> components.computeIfAbsent(key(pass, c), k -> new ArrayList<>()).add(c));
      } else {
        others.add(child);
      }
    }
    out.append("<unattend>\n");
    others.stream()
        .filter(o -> !o.isEmpty() || !o.attributes().isEmpty())
        .forEach(o -> element(o, Optional.empty(), 1));
    components.forEach(this::component);
    out.append("</unattend>\n");
  }

  private static String key(String pass, Element component) {
    return pass
        + " "
        + component
            .attribute("name")
            .map(Attribute::value)
            .orElse(component.name())
            .toLowerCase(Locale.ROOT)
        + " "
        + component
            .attribute("processorArchitecture")
            .map(Attribute::value)
            .orElse("")
            .toLowerCase(Locale.ROOT);
  }

  private void component(String key, List<Element> elements) {
    List<Element> children = new ArrayList<>();
    elements.forEach(element -> children.addAll(element.children()));
    if (children.isEmpty()) {
      return;
    }
    Optional<Setting> root =
        elements
            .get(0)
            .attribute("name")
            .flatMap(n -> catalog.component(n.value()))
            .map(Component::root);
    out.append(" <component key=\"").append(escaped(key)).append("\"");
    for (Attribute attribute : elements.get(0).attributes()) {
      if (List.of("publicKeyToken", "language").contains(attribute.name())) {
        out.append(' ')
            .append(attribute.name())
            .append("=\"" + attribute.value().toLowerCase(Locale.ROOT) + "\"");
      }
    }
    out.append(">\n");
    children(children, root, 2);
    out.append(" </component>\n");
  }

  private void children(List<Element> children, Optional<Setting> parent, int depth) {
    Map<String, List<Element>> byName = new TreeMap<>();
    for (Element child : children) {
      String name =
          parent.flatMap(p -> p.child(child.name())).map(Setting::name).orElse(child.name());
      byName.computeIfAbsent(name, n -> new ArrayList<>()).add(child);
    }
    byName.forEach(
        (name, elements) -> {
          Optional<Setting> setting = parent.flatMap(p -> p.child(name));
          List<Element> sorted = new ArrayList<>(elements);
          if (setting.filter(s -> s.key().equals("Order")).isPresent()) {
            sorted.sort(Comparator.comparingLong(Meaning::order));
          }
          if (setting.filter(s -> s.key().equals("Key")).isPresent()) {
            sorted.sort(Comparator.comparing(e -> e.child("Key").map(Element::text).orElse("")));
          }
          sorted.forEach(element -> element(element, setting, depth));
        });
  }

  private static long order(Element element) {
    String text = element.child("Order").map(Element::trimmedText).orElse("");
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : Long.MAX_VALUE;
  }

  private void element(Element element, Optional<Setting> setting, int depth) {
    String indent = " ".repeat(depth);
    boolean list = setting.filter(Setting::repeats).isPresent();
    String name = setting.map(Setting::name).orElse(element.name());
    out.append(indent).append('<').append(name);
    attributes(element, list);
    Optional<String> password = password(element);
    if (password.isPresent()) {
      out.append(">").append(escaped(password.get())).append("</").append(name).append(">\n");
    } else if (element.children().isEmpty()) {
      out.append('>')
          .append(escaped(text(element, setting)))
          .append("</")
          .append(name)
          .append(">\n");
    } else {
      out.append(">\n");
      boolean order = setting.filter(s -> s.key().equals("Order")).isPresent();
      List<Element> children =
          element.children().stream()
              .filter(c -> !order || !c.name().equals("Order") || order(element) == Long.MAX_VALUE)
              .toList();
      children(children, setting, depth + 1);
      out.append(indent).append("</").append(name).append(">\n");
    }
  }

  private void attributes(Element element, boolean list) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Attribute attribute : element.attributes()) {
      boolean wcm = attribute.namespace().equals(Names.WCM);
      boolean implied =
          wcm
              && list
              && (attribute.name().equals("keyValue") || attribute.value().equalsIgnoreCase("add"));
      if (!implied && !(attribute.name().equals("language") && attribute.value().isEmpty())) {
        attributes.put(attribute.name(), attribute.value());
      }
    }
    new TreeMap<>(attributes)
        .forEach((n, v) -> out.append(' ').append(n).append("=\"").append(escaped(v)).append('"'));
  }

  private static String text(Element element, Optional<Setting> setting) {
    String text = element.text();
    if (setting.isEmpty() || setting.get().type().isEmpty()) {
      return text.isBlank() ? "" : text;
    }
    Base base = setting.get().type().get().base();
    String kind = setting.get().type().get().kind();
    if (base == Base.TEXT) {
      return kind.equals("locale")
          ? text.replaceAll("\\s*;\\s*", ";").trim()
          : setting.get().name().equals("Group")
              ? text.replaceAll("\\s*;\\s*", ";").trim()
              : kind.equals("time-zone") || kind.equals("guid")
                  ? text.trim().toLowerCase(Locale.ROOT)
                  : text;
    }
    String folded = text.trim().toLowerCase(Locale.ROOT);
    boolean bits = setting.get().type().get().values().equals(List.of("0", "1"));
    return bits
        ? folded.replace("true", "1").replace("false", "0")
        : base == Base.BOOLEAN ? folded.replace("1", "true").replace("0", "false") : folded;
  }

  private static Optional<String> password(Element element) {
    Optional<Element> value = element.child("Value");
    if (!element.name().endsWith("Password") || value.isEmpty() || element.children().size() > 2) {
      return Optional.empty();
    }
    String plain =
        element
            .child("PlainText")
            .map(Element::trimmedText)
            .orElse("true")
            .toLowerCase(Locale.ROOT);
    if (plain.equals("true") || value.get().trimmedText().isEmpty()) {
      return Optional.of(value.get().text());
    }
    try {
      String text =
          new String(
              Base64.getDecoder().decode(value.get().trimmedText()), StandardCharsets.UTF_16LE);
      return text.endsWith(element.name())
          ? Optional.of(text.substring(0, text.length() - element.name().length()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;")
        .replace("\n", "&#10;")
        .replace("\t", "&#9;");
  }
}
