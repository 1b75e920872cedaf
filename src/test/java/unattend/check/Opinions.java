package unattend.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.check.Objection.Topic;
import unattend.document.Element;

/** Both opinions on one component. */
final class Opinions {
  private final Map<Element, Optional<Setting>> settings = new LinkedHashMap<>();
  private final Map<Element, Element> firstMisplaced = new HashMap<>();
  private final List<Objection> ours;
  private final Set<Objection> theirs;

  Opinions(Component component, Element element, Set<Objection> ourAll, Set<Objection> theirs) {
    know(element, Optional.of(component.root()));
    this.ours = ourAll.stream().filter(o -> settings.containsKey(o.element())).toList();
    this.theirs = theirs;
    theirs.stream()
        .filter(objection -> objection.topic() == Topic.PLACE)
        .map(Objection::element)
        .forEach(misplaced -> firstMisplaced.putIfAbsent(parent(misplaced), misplaced));
  }

  private void know(Element element, Optional<Setting> setting) {
    settings.put(element, setting);
    for (Element child : element.children()) {
      know(child, setting.flatMap(s -> s.child(child.name())));
    }
  }

  private static Element parent(Element element) {
    return element.parent().orElseThrow();
  }

  /** How many objections both sides have. */
  int shared() {
    return (int) theirs.stream().filter(this::isShared).count();
  }

  List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    theirs.stream()
        .filter(o -> !isShared(o))
        .map(o -> difference(o, false))
        .forEach(differences::add);
    ours.stream()
        .filter(o -> !theirs.contains(o) && !isMasked(o))
        .map(o -> difference(o, true))
        .forEach(differences::add);
    return differences;
  }

  /** We name the parent whose children are out of order, the JDK the first such child. */
  private boolean isShared(Objection objection) {
    boolean order =
        objection.topic() == Topic.PLACE
            && ours.contains(new Objection(parent(objection.element()), Topic.ORDER));
    return ours.contains(objection) || order;
  }

  /**
   * The JDK reports one misplaced child per parent, the first, and no text of an element that holds
   * elements where it should hold text only.
   */
  private boolean isMasked(Objection objection) {
    Element element = objection.element();
    return switch (objection.topic()) {
      case ORDER -> firstMisplaced.containsKey(element);
      case VALUE -> firstMisplaced.containsKey(element);
      case PLACE ->
          Stream.ofNullable(firstMisplaced.get(parent(element)))
              .anyMatch(first -> first.span().start() < element.span().start());
      case TEXT, ATTRIBUTE -> false;
    };
  }

  private Difference difference(Objection objection, boolean isOurs) {
    Element element = objection.element();
    Optional<Setting> outer = element.parent().map(settings::get).flatMap(found -> found);
    return new Difference(objection, settings.get(element), outer, isOurs);
  }
}
