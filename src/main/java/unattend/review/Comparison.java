package unattend.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.diagnostic.Span;
import unattend.document.AnswerFile;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.review.Difference.Kind;
import unattend.review.Difference.Side;

/** Compares what two answer files mean. */
public final class Comparison {
  private static final String WHOLE_LIST = "the order of the commands";

  private final AnswerFile before;
  private final AnswerFile after;
  private final Catalog catalog;
  private final List<Difference> found = new ArrayList<>();
  private Parts.Key part = new Parts.Key(0, "", "");

  private Comparison(AnswerFile before, AnswerFile after, Catalog catalog) {
    this.before = before;
    this.after = after;
    this.catalog = catalog;
  }

  /** All differences, pass by pass and component by component. */
  public static List<Difference> of(AnswerFile before, AnswerFile after, Catalog catalog) {
    Comparison comparison = new Comparison(before, after, catalog);
    comparison.run();
    return Moves.joined(comparison.found);
  }

  private void run() {
    Map<Parts.Key, List<Element>> first = Parts.of(before, catalog);
    Map<Parts.Key, List<Element>> second = Parts.of(after, catalog);
    Set<Parts.Key> keys = new TreeSet<>(first.keySet());
    keys.addAll(second.keySet());
    for (Parts.Key key : keys) {
      part = key;
      List<Element> left = first.getOrDefault(key, List.of());
      List<Element> right = second.getOrDefault(key, List.of());
      children("", left, right, root(key, left, right));
      if (key.name().isEmpty()) {
        attributes("", left.stream().findFirst(), right.stream().findFirst());
      }
    }
  }

  private Optional<Setting> root(Parts.Key key, List<Element> left, List<Element> right) {
    Element any = left.isEmpty() ? right.get(0) : left.get(0);
    return key.name().isEmpty()
        ? Optional.empty()
        : any.attribute("name")
            .flatMap(name -> catalog.component(name.value().trim()))
            .map(Component::root);
  }

  /** Compares what stands in elements that are one, such as a component written in two pieces. */
  private void children(
      String path, List<Element> left, List<Element> right, Optional<Setting> parent) {
    Map<String, List<Element>> lefts = byName(left, parent);
    Map<String, List<Element>> rights = byName(right, parent);
    Set<String> names = new LinkedHashSet<>(lefts.keySet());
    names.addAll(rights.keySet());
    for (String name : names) {
      List<Element> first = lefts.getOrDefault(name, List.of());
      List<Element> second = rights.getOrDefault(name, List.of());
      Optional<Setting> setting = parent.flatMap(p -> p.child(name));
      String written = first.isEmpty() ? second.get(0).name() : first.get(0).name();
      String step = path + (path.isEmpty() ? "" : "/") + setting.map(Setting::name).orElse(written);
      siblings(step, first, second, setting);
    }
  }

  private static Map<String, List<Element>> byName(List<Element> in, Optional<Setting> parent) {
    Map<String, List<Element>> byName = new LinkedHashMap<>();
    for (Element each : in) {
      for (Element child : each.children()) {
        String name =
            parent.flatMap(p -> p.child(child.name())).map(Setting::name).orElse(child.name());
        byName.computeIfAbsent(Meaning.folded(name), n -> new ArrayList<>()).add(child);
      }
    }
    return byName;
  }

  private void siblings(
      String path, List<Element> first, List<Element> second, Optional<Setting> setting) {
    List<Pairs.Pair> pairs = Pairs.of(first, second, setting);
    for (Pairs.Pair pair : pairs) {
      element(path + label(pair, setting, pairs.size()), pair, setting);
    }
    if (setting.filter(Pairs::isCommand).isPresent() && Orders.differ(pairs)) {
      report(
          Kind.REORDERED,
          path,
          Optional.of(side(before, first.get(0), WHOLE_LIST + ": " + Orders.first(pairs))),
          Optional.of(side(after, second.get(0), WHOLE_LIST + ": " + Orders.second(pairs))));
    }
  }

  /** By what an item is told apart from its neighbours, unless that is a secret. */
  private String label(Pairs.Pair pair, Optional<Setting> setting, int count) {
    if (setting.filter(Setting::repeats).isEmpty()) {
      return "";
    }
    Element item = pair.any();
    AnswerFile file = pair.after().isPresent() ? after : before;
    boolean byAttribute = setting.get().keyedByAttribute();
    Optional<Span> span =
        byAttribute
            ? item.attributes().stream()
                .filter(a -> a.name().equals("keyValue"))
                .map(Attribute::valueSpan)
                .findFirst()
            : item.child(setting.get().key()).map(Element::textSpan);
    return span.map(place -> "[" + file.source().visible(place) + "]")
        .orElse(count > 1 ? "[?]" : "");
  }

  private void element(String path, Pairs.Pair pair, Optional<Setting> setting) {
    Optional<Element> left = pair.before();
    Optional<Element> right = pair.after();
    if (setting.filter(Pairs::isCommand).isPresent() && (left.isEmpty() || right.isEmpty())) {
      command(path, left, right);
      return;
    }
    if (isLeaf(left) && isLeaf(right)) {
      leaf(path, left, right, setting);
    }
    children(path, left.stream().toList(), right.stream().toList(), setting);
    if (setting.isEmpty()) {
      attributes(path, left, right);
    } else if (setting.get().repeats() && left.isPresent() && right.isPresent()) {
      action(path, left.get(), right.get());
    }
  }

  private static boolean isLeaf(Optional<Element> element) {
    return element.isEmpty() || element.get().children().isEmpty();
  }

  /** A command that only one file has is told as a whole. */
  private void command(String path, Optional<Element> left, Optional<Element> right) {
    report(
        left.isPresent() ? Kind.REMOVED : Kind.ADDED,
        path,
        left.map(item -> text(before, Pairs.line(item).orElse(item))),
        right.map(item -> text(after, Pairs.line(item).orElse(item))));
  }

  private void leaf(
      String path, Optional<Element> left, Optional<Element> right, Optional<Setting> setting) {
    boolean container = setting.isPresent() && setting.get().type().isEmpty();
    boolean empty = left.or(() -> right).orElseThrow().isEmpty();
    boolean alone = left.isEmpty() || right.isEmpty();
    if (alone
        && empty
        && (container || (setting.isEmpty() && hasAttributes(left.or(() -> right))))) {
      return;
    }
    boolean number = path.endsWith("/Order") && setting.isPresent();
    if (number && isNumberOfCommand(left.or(() -> right))) {
      return;
    }
    Optional<String> first = left.map(element -> Meaning.of(element, setting));
    Optional<String> second = right.map(element -> Meaning.of(element, setting));
    if (!first.equals(second)) {
      report(
          alone ? (left.isPresent() ? Kind.REMOVED : Kind.ADDED) : Kind.CHANGED,
          path,
          left.map(element -> text(before, element)),
          right.map(element -> text(after, element)));
    }
  }

  private static boolean hasAttributes(Optional<Element> element) {
    return element.filter(e -> !e.attributes().isEmpty()).isPresent();
  }

  /** Only the order of commands counts, not their numbers. */
  private static boolean isNumberOfCommand(Optional<Element> element) {
    return element.flatMap(Element::parent).flatMap(Pairs::line).isPresent();
  }

  private void action(String path, Element left, Element right) {
    String first = Meaning.action(left);
    String second = Meaning.action(right);
    if (!first.equals(second)) {
      report(
          Kind.CHANGED,
          path + "/@action",
          Optional.of(side(before, left, first)),
          Optional.of(side(after, right, second)));
    }
  }

  private void attributes(String path, Optional<Element> left, Optional<Element> right) {
    Set<String> names = new TreeSet<>();
    left.ifPresent(element -> element.attributes().forEach(a -> names.add(a.name())));
    right.ifPresent(element -> element.attributes().forEach(a -> names.add(a.name())));
    for (String name : names) {
      Optional<Side> first = left.flatMap(element -> attribute(before, element, name));
      Optional<Side> second = right.flatMap(element -> attribute(after, element, name));
      if (!Meaning.attribute(left, name).equals(Meaning.attribute(right, name))) {
        Kind kind = first.isEmpty() ? Kind.ADDED : second.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        report(kind, path + (path.isEmpty() ? "" : "/") + "@" + name, first, second);
      }
    }
  }

  private Optional<Side> attribute(AnswerFile file, Element element, String name) {
    return element.attributes().stream()
        .filter(a -> a.name().equals(name))
        .map(a -> side(file, element, file.source().visible(a.valueSpan())))
        .findFirst();
  }

  private Side text(AnswerFile file, Element element) {
    Span span = element.textSpan();
    boolean secret = file.source().isHidden(span);
    String shown = secret ? file.source().visible(span) : element.trimmedText();
    return new Side(part.pass(), shown, secret, line(file, element));
  }

  private Side side(AnswerFile file, Element element, String value) {
    return new Side(part.pass(), value, false, line(file, element));
  }

  private static int line(AnswerFile file, Element element) {
    return file.source().position(element.startTag().start()).line();
  }

  private void report(Kind kind, String path, Optional<Side> left, Optional<Side> right) {
    found.add(new Difference(kind, part.pass(), part.name(), path, left, right));
  }
}
