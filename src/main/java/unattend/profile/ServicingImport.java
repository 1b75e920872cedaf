package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;
import unattend.profile.Draft.Keys;

/** Writes the packages of an answer file under {@code packages:}. */
final class ServicingImport {
  private static final Set<String> ACTIONS = Set.of("install", "configure", "remove", "stage");
  private static final Set<String> IDENTITY =
      Set.of("name", "version", "processorArchitecture", "publicKeyToken", "language");

  private final Importer importer;

  ServicingImport(Importer importer) {
    this.importer = importer;
  }

  /** All packages as keys, if keys can say each of them; else all of them as they are. */
  void servicing(Element servicing) {
    List<Keys> packages = new ArrayList<>();
    List<String> actions = new ArrayList<>();
    boolean whole = servicing.isIn(Names.UNATTEND);
    for (Element element : servicing.children()) {
      Optional<Keys> keys = keys(element);
      String action = element.attributeOrBlank("action");
      boolean apart = actions.contains(action) && !actions.get(actions.size() - 1).equals(action);
      whole &= keys.isPresent() && ACTIONS.contains(action) && !apart;
      actions.add(action);
      packages.add(keys.orElseGet(Keys::new));
    }
    if (!whole || !sorted(actions)) {
      servicing.children().forEach(element -> importer.raw("servicing", element));
      return;
    }
    for (int i = 0; i < packages.size(); i++) {
      importer.root().keys("packages").append(actions.get(i), packages.get(i));
    }
  }

  /** True if the actions come in the order of the vocabulary, in which they are written. */
  private static boolean sorted(List<String> actions) {
    List<String> order = List.of("install", "configure", "remove", "stage");
    for (int i = 1; i < actions.size(); i++) {
      if (order.indexOf(actions.get(i)) < order.indexOf(actions.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Keys> keys(Element element) {
    Keys keys = new Keys();
    boolean plain = element.name().equals("package") && element.attributes().size() == 1;
    int step = 0;
    for (Element child : element.children()) {
      int next = List.of("assemblyIdentity", "selection", "source").indexOf(child.name());
      plain &=
          next >= step
              && child.children().isEmpty()
              && (next == 1 || keys.get(name(next)).isEmpty());
      step = Math.max(step, next);
      plain = plain && part(keys, child, next);
    }
    return plain && keys.get("identity").isPresent() ? Optional.of(keys) : Optional.empty();
  }

  private static String name(int part) {
    return part == 0 ? "identity" : part == 2 ? "source" : "features";
  }

  private static boolean part(Keys keys, Element child, int part) {
    return switch (part) {
      case 0 -> identity(child).map(text -> put(keys, "identity", text)).orElse(false);
      case 1 -> feature(keys.keys("features"), child);
      case 2 ->
          child.attributes().size() == 1
              && text(child, "location").map(text -> put(keys, "source", text)).orElse(false);
      default -> false;
    };
  }

  private static boolean put(Keys keys, String key, String text) {
    keys.put(key, ImportedSecrets.escaped(text));
    return true;
  }

  private static boolean feature(Keys features, Element child) {
    Optional<String> name = text(child, "name");
    Optional<Boolean> state = text(child, "state").flatMap(Spelling::flag);
    if (name.isEmpty()
        || state.isEmpty()
        || child.attributes().size() != 2
        || features.get(name.get()).isPresent()) {
      return false;
    }
    return put(features, name.get(), state.get() ? "true" : "false");
  }

  private static Optional<String> identity(Element element) {
    List<String> words = new ArrayList<>();
    for (String part : List.of("name", "version", "processorArchitecture", "publicKeyToken")) {
      text(element, part).filter(t -> t.matches("\\S+")).ifPresent(words::add);
    }
    boolean known =
        words.size() == 4
            && words.get(3).matches("[0-9A-Fa-f]{16}")
            && unattend.catalog.Architecture.of(words.get(2)).isPresent()
            && element.attributes().stream().allMatch(a -> IDENTITY.contains(a.name()));
    if (!known) {
      return Optional.empty();
    }
    String token = words.get(3).equalsIgnoreCase("31bf3856ad364e35") ? "" : " " + words.get(3);
    Optional<String> language = text(element, "language").filter(l -> l.matches("[\\w-]+"));
    return Optional.of(
        String.join(" ", words.subList(0, 3)) + language.map(l -> " " + l).orElse("") + token);
  }

  private static Optional<String> text(Element element, String attribute) {
    return element.attribute(attribute).map(Attribute::value);
  }
}
