package unattend.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import unattend.catalog.Setting;
import unattend.document.Element;

/** Which items of two lists are the same item, told by their keys and not by their places. */
final class Pairs {
  /** One item in both files, or in one of them. */
  record Pair(Optional<Element> before, Optional<Element> after) {
    Element any() {
      return after.or(() -> before).orElseThrow();
    }
  }

  private final Set<Element> before;
  private final Set<Element> after;
  private final List<Pair> pairs = new ArrayList<>();

  private Pairs(List<Element> before, List<Element> after) {
    this.before = new LinkedHashSet<>(before);
    this.after = new LinkedHashSet<>(after);
  }

  /** Elements of one name, of which the catalogue knows what they are, or not. */
  static List<Pair> of(List<Element> before, List<Element> after, Optional<Setting> setting) {
    Pairs pairs = new Pairs(before, after);
    boolean repeats = setting.isEmpty() || setting.get().repeats();
    if (repeats) {
      if (setting.filter(Pairs::isCommand).isPresent()) {
        pairs.match(item -> line(item).map(Element::trimmedText));
      }
      if (setting.filter(Setting::keyedByAttribute).isPresent()) {
        pairs.match(Pairs::content);
      }
      setting.ifPresent(pairs::matchByKey);
      if (setting.isEmpty()) {
        pairs.match(item -> Optional.of(Meaning.whole(item)));
        pairs.match(Pairs::identity);
      }
    }
    if (!repeats || setting.isEmpty()) {
      pairs.matchByPlace();
    }
    return pairs.rest();
  }

  /** Commands are the same if they run the same, wherever in their list. */
  static boolean isCommand(Setting setting) {
    return setting.key().equals("Order")
        && (setting.child("Path").isPresent() || setting.child("CommandLine").isPresent());
  }

  /** The element that holds the command line of an item, if that is a command. */
  static Optional<Element> line(Element item) {
    return item.child("Path").or(() -> item.child("CommandLine"));
  }

  /** A number given by an attribute says nothing where the item itself is the same. */
  private static Optional<String> content(Element item) {
    return item.children().isEmpty()
        ? Optional.empty()
        : Optional.of(
            item.children().stream().map(Meaning::whole).sorted().collect(Collectors.joining()));
  }

  /** A package is known by its assembly. */
  private static Optional<String> identity(Element item) {
    return item.child("assemblyIdentity").map(Meaning::whole);
  }

  private void match(Function<Element, Optional<String>> key) {
    Map<String, Deque<Element>> byKey = new HashMap<>();
    for (Element second : after) {
      key.apply(second)
          .ifPresent(k -> byKey.computeIfAbsent(k, none -> new ArrayDeque<>()).add(second));
    }
    for (Element first : List.copyOf(before)) {
      Optional<Element> second = key.apply(first).map(byKey::get).map(Deque::poll);
      if (second.isPresent()) {
        add(first, second.get());
      }
    }
  }

  /** Items that lack their key are told by what they hold, and then by their places. */
  private void matchByKey(Setting list) {
    match(item -> Meaning.key(item, list));
    match(item -> Optional.of(Meaning.whole(item)).filter(all -> isKeyless(item, list)));
    match(item -> Optional.of("").filter(all -> isKeyless(item, list)));
  }

  private static boolean isKeyless(Element item, Setting list) {
    return Meaning.key(item, list).isEmpty();
  }

  private void matchByPlace() {
    List<Element> first = List.copyOf(before);
    List<Element> second = List.copyOf(after);
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      add(first.get(i), second.get(i));
    }
  }

  private void add(Element first, Element second) {
    before.remove(first);
    after.remove(second);
    pairs.add(new Pair(Optional.of(first), Optional.of(second)));
  }

  private List<Pair> rest() {
    before.forEach(item -> pairs.add(new Pair(Optional.of(item), Optional.empty())));
    after.forEach(item -> pairs.add(new Pair(Optional.empty(), Optional.of(item))));
    return pairs;
  }
}
