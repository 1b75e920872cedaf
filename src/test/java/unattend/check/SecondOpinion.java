package unattend.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.validation.Schema;
import org.xml.sax.SAXException;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.JdkSchemas;
import unattend.catalog.Setting;
import unattend.check.Objection.Topic;
import unattend.document.AnswerFileReader;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;

/** Holds our check and the JDK's validator against each other, component by component. */
final class SecondOpinion {
  private static final Path SCHEMAS = Path.of("schemas", "components");

  private final Catalog catalog = Catalog.bundled();
  private final AnswerFileReader reader = new AnswerFileReader();
  private final Checker checker = new Checker(catalog, List.of(), CheckOptions.NOTHING_DECLARED);
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Map<Difference.Nature, Integer> meant = new EnumMap<>(Difference.Nature.class);
  private final Map<String, Integer> left = new TreeMap<>();
  private final List<String> unmeant = new ArrayList<>();
  private int components;
  private int agreed;

  /** Compares all components of one file, as far as both sides can read it. */
  void compare(String name, byte[] bytes) throws Exception {
    AnswerFileReader.Result read = reader.read(name, bytes);
    Optional<Element> root = read.file().root().filter(r -> r.isIn(Names.UNATTEND));
    if (!read.file().complete() || root.isEmpty()) {
      leave("file ill-formed or without its root");
      return;
    }
    Optional<JdkOpinion> jdk = JdkOpinion.of(read.file().source().text(), root.get());
    if (jdk.isEmpty()) {
      leave("file refused by the JDK's parser");
      return;
    }
    Set<Objection> ours = OurOpinion.objections(checker.check(read), root.get());
    for (Element settings : root.get().children()) {
      for (Element element : settings.children()) {
        if (element.name().equals("component") && element.isIn(Names.UNATTEND)) {
          component(name, element, ours, jdk.get());
        }
      }
    }
  }

  private void component(String file, Element element, Set<Objection> ours, JdkOpinion jdk)
      throws Exception {
    Optional<Component> known =
        element.attribute("name").map(Attribute::value).flatMap(catalog::component);
    if (known.isEmpty() || !known.get().known()) {
      leave("component not covered");
      return;
    }
    components++;
    Set<Objection> theirs = jdk.objections(element, schema(known.get().name()));
    Map<Element, Setting> settings = new HashMap<>();
    collect(element, known.get().root(), settings);
    Set<Objection> inside = new LinkedHashSet<>(ours);
    Set<Element> all = new HashSet<>();
    everything(element, all);
    inside.removeIf(objection -> !all.contains(objection.element()));
    settle(file, known.get().name(), inside, theirs, settings);
  }

  private void settle(
      String file,
      String component,
      Set<Objection> ours,
      Set<Objection> theirs,
      Map<Element, Setting> settings) {
    Map<Element, Element> firstRefused = new HashMap<>();
    theirs.stream()
        .filter(objection -> objection.topic() == Topic.PLACE)
        .forEach(o -> firstRefused.putIfAbsent(o.element().parent().get(), o.element()));
    for (Objection objection : theirs) {
      Element parent = objection.element().parent().orElseThrow();
      boolean order =
          objection.topic() == Topic.PLACE && ours.contains(new Objection(parent, Topic.ORDER));
      if (ours.contains(objection) || order) {
        agreed++;
      } else {
        differ(file, component, objection, settings, false);
      }
    }
    for (Objection objection : ours) {
      if (!theirs.contains(objection) && !masked(objection, firstRefused)) {
        differ(file, component, objection, settings, true);
      }
    }
  }

  /** The JDK reports one misplaced child per parent, the first. */
  private static boolean masked(Objection objection, Map<Element, Element> firstRefused) {
    if (objection.topic() == Topic.ORDER) {
      return firstRefused.containsKey(objection.element());
    }
    Element parent = objection.element().parent().orElseThrow();
    Optional<Element> first = Optional.ofNullable(firstRefused.get(parent));
    return objection.topic() == Topic.PLACE
        && first.filter(f -> f.span().start() < objection.element().span().start()).isPresent();
  }

  private void differ(
      String file,
      String component,
      Objection objection,
      Map<Element, Setting> settings,
      boolean ours) {
    Element element = objection.element();
    Difference difference =
        new Difference(
            objection,
            Optional.ofNullable(settings.get(element)),
            element.parent().map(settings::get),
            ours);
    Optional<Difference.Nature> nature = difference.nature();
    if (nature.isPresent()) {
      meant.merge(nature.get(), 1, Integer::sum);
    } else {
      String path = difference.setting().map(Setting::path).orElse(element.name());
      String side = ours ? "we refuse, the JDK accepts" : "the JDK refuses, we accept";
      unmeant.add(file + ": " + component + "/" + path + " " + objection.topic() + ": " + side);
    }
  }

  private static void collect(Element element, Setting setting, Map<Element, Setting> settings) {
    settings.put(element, setting);
    for (Element child : element.children()) {
      setting.child(child.name()).ifPresent(found -> collect(child, found, settings));
    }
  }

  private static void everything(Element element, Set<Element> all) {
    all.add(element);
    element.children().forEach(child -> everything(child, all));
  }

  private Schema schema(String component) throws SAXException {
    if (!schemas.containsKey(component)) {
      schemas.put(component, JdkSchemas.compile(SCHEMAS.resolve(component + ".xsd")));
    }
    return schemas.get(component);
  }

  private void leave(String why) {
    left.merge(why, 1, Integer::sum);
  }

  /** Differences that no listed nature explains. */
  List<String> unmeant() {
    return unmeant;
  }

  int components() {
    return components;
  }

  /** One line to print. */
  String summary() {
    return components
        + " components compared, "
        + agreed
        + " objections shared, "
        + meant
        + " meant, left out "
        + left;
  }
}
