package unattend.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.JdkSchemas;
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
  private final Map<String, Validator> validators = new HashMap<>();
  private final Map<Difference.Nature, Integer> meant = new EnumMap<>(Difference.Nature.class);
  private final Map<String, Integer> left = new TreeMap<>();
  private final List<String> unmeant = new ArrayList<>();
  private int components;
  private int shared;

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
    Component component = known.get();
    Set<Objection> theirs = jdk.objections(element, validator(component.name()));
    Opinions opinions = new Opinions(component, element, ours, theirs);
    components++;
    shared += opinions.shared();
    for (Difference difference : opinions.differences()) {
      Optional<Difference.Nature> nature = difference.nature();
      if (nature.isPresent()) {
        meant.merge(nature.get(), 1, Integer::sum);
      } else {
        unmeant.add(file + " " + component.name() + "/" + difference);
      }
    }
  }

  private Validator validator(String component) throws SAXException {
    if (!validators.containsKey(component)) {
      Path file = SCHEMAS.resolve(component + ".xsd");
      validators.put(component, JdkSchemas.compile(file).newValidator());
    }
    return validators.get(component);
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

  /** What was compared and how often each nature of difference was met, to print. */
  String summary() {
    StringBuilder summary = new StringBuilder();
    summary.append(components).append(" components compared, objections shared: ").append(shared);
    meant.forEach(
        (nature, n) -> summary.append("\n  ").append(n).append(": ").append(nature.reason()));
    left.forEach(
        (why, n) -> summary.append("\n  ").append(n).append(" not compared: ").append(why));
    return summary.toString();
  }
}
