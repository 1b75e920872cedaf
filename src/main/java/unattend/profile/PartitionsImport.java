package unattend.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Setting;
import unattend.document.Element;
import unattend.profile.Draft.Items;
import unattend.profile.Draft.Keys;

/** Joins what is created on a disk and what is made of it into one list of partitions. */
final class PartitionsImport {
  private static final Set<String> NUMBERS = Set.of("Order", "PartitionID");

  /** The partitions of a disk; empty if the two lists cannot be said as one. */
  Optional<Items> items(Element disk, Setting setting, Key key) {
    Optional<List<Element>> created = list(disk, "CreatePartitions", "CreatePartition");
    Optional<List<Element>> modified = list(disk, "ModifyPartitions", "ModifyPartition");
    if (created.isEmpty() || modified.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Keys> byNumber = new LinkedHashMap<>();
    List<Draft> items = new ArrayList<>();
    for (Element element : created.get()) {
      Keys item = new Keys();
      if (!fill(item, element, setting, key, "CreatePartitions/CreatePartition")) {
        return Optional.empty();
      }
      items.add(item);
      boolean extended =
          element
              .child("Type")
              .filter(t -> t.trimmedText().equalsIgnoreCase("Extended"))
              .isPresent();
      byNumber.put(extended ? "extended " + items.size() : number(byNumber), item);
    }
    return modified(modified.get(), setting, key, byNumber, items);
  }

  private static String number(Map<String, Keys> byNumber) {
    long count = byNumber.keySet().stream().filter(n -> !n.startsWith("extended")).count();
    return Long.toString(count + 1);
  }

  private Optional<Items> modified(
      List<Element> modified,
      Setting setting,
      Key key,
      Map<String, Keys> byNumber,
      List<Draft> items) {
    int last = -1;
    for (Element element : modified) {
      String id = element.child("PartitionID").map(Element::trimmedText).orElse("");
      Keys item = byNumber.getOrDefault(id, new Keys());
      boolean joined = byNumber.containsKey(id);
      if (id.isEmpty() || !fill(item, element, setting, key, "ModifyPartitions/ModifyPartition")) {
        return Optional.empty();
      }
      if (!joined || element.children().stream().allMatch(c -> NUMBERS.contains(c.name()))) {
        item.put("id", id);
      }
      if (!joined) {
        items.add(item);
      }
      int position = items.indexOf(item);
      if (position <= last) {
        return Optional.empty();
      }
      last = position;
    }
    return Optional.of(new Items(items));
  }

  private boolean fill(Keys item, Element element, Setting disk, Key key, String list) {
    Setting setting = disk;
    for (String step : list.split("/")) {
      setting = setting.child(step).orElseThrow();
    }
    for (Element child : element.children()) {
      Optional<Setting> known = setting.child(child.name());
      boolean leaf = known.filter(s -> s.name().equals(child.name())).isPresent();
      if (!leaf || !child.attributes().isEmpty() || !child.children().isEmpty()) {
        return false;
      }
      if (!NUMBERS.contains(child.name()) && !leaf(item, child, known.get(), key)) {
        return false;
      }
    }
    return true;
  }

  private boolean leaf(Keys item, Element element, Setting setting, Key list) {
    for (Key key : list.children()) {
      for (Target target : key.targets()) {
        if (target.path().equals(setting.path())) {
          Optional<Draft> value =
              key.how().equals("size")
                  ? size(element)
                  : Transforms.of(key)
                      .fromSettings(key, setting, ImportedSecrets.escaped(element.text()));
          boolean free = item.get(key.name()).isEmpty();
          value.filter(v -> free).ifPresent(v -> item.put(key.name(), v));
          return value.isPresent() && free;
        }
      }
    }
    return false;
  }

  /** A size in megabytes, or {@code rest}. */
  private static Optional<Draft> size(Element element) {
    String text = element.trimmedText();
    if (element.name().equals("Extend")) {
      return text.equalsIgnoreCase("true") ? Optional.of(new Draft.Text("rest")) : Optional.empty();
    }
    return text.matches("\\d{1,9}") ? Optional.of(new Draft.Text(text)) : Optional.empty();
  }

  /** The items of one of the two lists, by their Order from 1 on; empty if they are others. */
  private static Optional<List<Element>> list(Element disk, String list, String item) {
    Optional<Element> container = disk.child(list);
    if (container.isEmpty()) {
      return Optional.of(List.of());
    }
    List<Element> elements = container.get().children();
    Element[] sorted = new Element[elements.size()];
    for (Element element : elements) {
      String order = element.child("Order").map(Element::trimmedText).orElse("");
      boolean plain =
          element.name().equals(item)
              && element.attributes().stream()
                  .allMatch(a -> a.name().equals("action") && a.value().equalsIgnoreCase("add"));
      int position = order.matches("\\d{1,4}") ? Integer.parseInt(order) : 0;
      if (!plain || position < 1 || position > sorted.length || sorted[position - 1] != null) {
        return Optional.empty();
      }
      sorted[position - 1] = element;
    }
    boolean usable = !elements.isEmpty() && container.get().attributes().isEmpty();
    return usable ? Optional.of(List.of(sorted)) : Optional.empty();
  }
}
