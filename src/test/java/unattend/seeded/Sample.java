package unattend.seeded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.catalog.State;
import unattend.diagnostic.Span;
import unattend.document.AnswerFileReader;
import unattend.document.Attribute;
import unattend.document.Element;

/** A file into which faults are planted. */
public record Sample(String name, Catalog catalog, AnswerFileReader.Result read) {
  public static Sample of(String name, byte[] bytes, Catalog catalog) {
    return new Sample(name, catalog, new AnswerFileReader().read(name, bytes));
  }

  /** True if the file is one to plant in: UTF-8, well-formed, its names without prefixes. */
  public boolean isFertile() {
    String declaration = text().lines().findFirst().orElse("");
    boolean utf8 = !declaration.contains("encoding=") || declaration.matches("(?i).*utf-8.*");
    return utf8
        && read.findings().isEmpty()
        && !text().contains("\uFEFF")
        && read.file().root().filter(r -> r.name().equals("unattend")).isPresent()
        && root().prefix().isEmpty();
  }

  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  String text() {
    return read.file().source().text();
  }

  String slice(Span span) {
    return read.file().source().slice(span);
  }

  Element root() {
    return read.file().root().orElseThrow();
  }

  List<Element> settings() {
    return root().children().stream().filter(e -> e.name().equals("settings")).toList();
  }

  List<Element> components() {
    return settings().stream()
        .flatMap(settings -> settings.children().stream())
        .filter(e -> e.name().equals("component") && e.attribute("name").isPresent())
        .toList();
  }

  Optional<Component> component(Element element) {
    return element
        .attribute("name")
        .map(Attribute::value)
        .flatMap(catalog::component)
        .filter(c -> c.known() && c.lifetime().state() != State.INVENTED);
  }

  /** Every element that the catalogue knows under exactly this name. */
  List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    for (Element element : components()) {
      component(element).ifPresent(c -> collect(c, c.root(), element, sites));
    }
    return sites;
  }

  private void collect(Component component, Setting parent, Element element, List<Site> sites) {
    for (Element child : element.children()) {
      Optional<Setting> setting =
          parent
              .child(child.name())
              .filter(s -> s.name().equals(child.name()) && child.isIn(element.namespace()))
              .filter(s -> s.lifetime().state() != State.INVENTED);
      if (setting.isPresent()) {
        sites.add(new Site(this, component, parent, setting.get(), child));
        collect(component, setting.get(), child, sites);
      }
    }
  }
}
