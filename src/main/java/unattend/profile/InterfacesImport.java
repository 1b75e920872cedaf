package unattend.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;
import unattend.profile.Draft.Items;
import unattend.profile.Draft.Keys;

/** Joins the interfaces of three components into one list, by their Identifier. */
final class InterfacesImport {
  private static final String LIST = "Interfaces";
  private static final String PATH = "Interfaces/Interface";
  private static final List<String> COMPONENTS =
      List.of("Microsoft-Windows-TCPIP", "Microsoft-Windows-DNS-Client", "Microsoft-Windows-NetBT");

  private final Importer importer;
  private final Catalog catalog;
  private final Pass pass;
  private final Map<String, Keys> byIdentifier = new LinkedHashMap<>();
  private final Set<Element> taken = new HashSet<>();

  InterfacesImport(Importer importer, Catalog catalog, Pass pass) {
    this.importer = importer;
    this.catalog = catalog;
    this.pass = pass;
  }

  /** Imports them all, if keys can say them all. */
  void take(List<Element> components) {
    Key list =
        importer.finder().list(COMPONENTS.get(0), PATH, pass, Optional.empty()).orElseThrow();
    boolean whole = KeyFinder.pass(list) == pass;
    for (String name : COMPONENTS) {
      for (Element component : components) {
        if (component.attribute("name").map(Attribute::value).filter(name::equals).isPresent()) {
          whole = whole && component(component, catalog.component(name).orElseThrow(), list);
        }
      }
    }
    if (!whole) {
      taken.clear();
    } else if (!byIdentifier.isEmpty()) {
      List<Draft> items = new ArrayList<>(byIdentifier.values());
      importer.root().keys("network").put(list.name(), new Items(items));
    }
  }

  /** The children of a component that were imported. */
  Set<Element> taken(Element component) {
    Set<Element> inside = new HashSet<>(component.children());
    inside.retainAll(taken);
    return inside;
  }

  private boolean component(Element component, Component known, Key list) {
    Optional<Element> interfaces = component.child(LIST);
    if (interfaces.isEmpty()) {
      return true;
    }
    taken.add(interfaces.get());
    Setting setting = known.setting(PATH).orElseThrow();
    ListImport lists = new ListImport(importer, known, pass);
    int last = -1;
    for (Element item : interfaces.get().children()) {
      String identifier = item.child("Identifier").map(Element::text).orElse("");
      boolean usable =
          item.name().equals("Interface")
              && !identifier.isBlank()
              && item.children().size() > 1
              && item.attributes().stream().allMatch(InterfacesImport::isAdd);
      Keys keys = byIdentifier.computeIfAbsent(identifier, i -> new Keys());
      int position = new ArrayList<>(byIdentifier.keySet()).indexOf(identifier);
      if (!usable || position <= last || !lists.fill(keys, item, setting, list)) {
        return false;
      }
      last = position;
    }
    return interfaces.get().attributes().isEmpty() && !interfaces.get().children().isEmpty();
  }

  private static boolean isAdd(Attribute attribute) {
    return attribute.namespace().equals(Names.WCM)
        && attribute.name().equals("action")
        && attribute.value().equalsIgnoreCase("add");
  }
}
