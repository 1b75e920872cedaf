package unattend.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.document.AnswerFile;
import unattend.document.Attribute;
import unattend.document.Element;

/**
 * The parts of an answer file that can be compared one by one: components of passes, and others.
 */
final class Parts {
  /**
   * What is one part in both files.
   *
   * @param place sorts the passes as Windows runs them
   * @param name of the component, with its architecture; blank for what stands in no pass
   */
  record Key(int place, String pass, String name) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byPlace = Integer.compare(place, other.place);
      int byPass = byPlace != 0 ? byPlace : pass.compareTo(other.pass);
      return byPass != 0 ? byPass : name.compareTo(other.name);
    }
  }

  private final Catalog catalog;
  private final Map<Key, List<Element>> parts = new TreeMap<>();

  private Parts(Catalog catalog) {
    this.catalog = catalog;
  }

  static Map<Key, List<Element>> of(AnswerFile file, Catalog catalog) {
    Parts parts = new Parts(catalog);
    file.root().ifPresent(root -> root.children().forEach(parts::add));
    return parts.parts;
  }

  private void add(Element element) {
    if (!element.name().equalsIgnoreCase("settings")) {
      put(new Key(Pass.values().length, element.name(), ""), element);
      return;
    }
    String word = attribute(element, "pass");
    Optional<Pass> pass =
        List.of(Pass.values()).stream().filter(p -> p.word().equalsIgnoreCase(word)).findFirst();
    for (Element component : element.children()) {
      put(
          new Key(
              pass.map(Pass::ordinal).orElse(Pass.values().length),
              pass.map(Pass::word).orElse(word),
              name(component)),
          component);
    }
  }

  private void put(Key key, Element element) {
    parts.computeIfAbsent(key, k -> new ArrayList<>()).add(element);
  }

  private String name(Element component) {
    String written = attribute(component, "name");
    String name = catalog.component(written).map(Component::name).orElse(written);
    String architecture = Meaning.folded(attribute(component, "processorArchitecture"));
    String language = Meaning.folded(attribute(component, "language"));
    boolean neutral = language.isEmpty() || language.equals("neutral");
    return name
        + (architecture.isEmpty() ? "" : " (" + architecture + ")")
        + (neutral ? "" : " [" + language + "]");
  }

  private static String attribute(Element element, String name) {
    return element.attribute(name).map(Attribute::value).map(String::trim).orElse("");
  }
}
