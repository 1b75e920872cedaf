package unattend.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;
import unattend.profile.Draft.Items;
import unattend.profile.Draft.Keys;
import unattend.profile.Draft.Text;
import unattend.profile.Key.Form;

/** Finds keys for lists: a whole list, or nothing of it. */
final class ListImport {
  private final Importer importer;
  private final Component component;
  private final Pass pass;

  ListImport(Importer importer, Component component, Pass pass) {
    this.importer = importer;
    this.component = component;
    this.pass = pass;
  }

  /** True if a key could say the whole list. */
  boolean list(List<Element> elements, Setting setting) {
    Optional<Key> values = importer.finder().key(component.name(), setting.path(), pass);
    Optional<Key> key =
        values.isPresent()
            ? values
            : importer.finder().list(component.name(), setting.path(), pass, Optional.empty());
    Optional<Items> items = key.flatMap(k -> items(elements, setting, k));
    if (items.isEmpty()) {
      return false;
    }
    Pass own =
        values.map(k -> k.targets().get(0).pass()).orElseGet(() -> KeyFinder.pass(key.get()));
    Keys holder = importer.holder(own, pass).below(importer.finder().way(key.get()));
    if (holder.get(key.get().name()).isPresent()) {
      return false;
    }
    put(holder, key.get(), items.get());
    importer.allowed(key.get(), setting);
    return true;
  }

  /** The pairs that choose an image have keys of their own. */
  private static void put(Keys holder, Key list, Items items) {
    List<Draft> rest = new ArrayList<>();
    for (Draft item : items.items()) {
      Optional<String> own =
          list.path().equals("image.source.metadata[]") ? named((Keys) item) : Optional.empty();
      if (own.isPresent() && holder.get(own.get()).isEmpty()) {
        holder.put(own.get(), ((Keys) item).get("value").orElseThrow());
      } else {
        rest.add(item);
      }
    }
    if (!rest.isEmpty()) {
      holder.put(list.name(), new Items(rest));
    }
  }

  private static Optional<String> named(Keys pair) {
    return pair.get("value").isEmpty() || pair.values().size() != 2
        ? Optional.empty()
        : pair.get("key")
            .filter(Text.class::isInstance)
            .map(key -> ((Text) key).text().toLowerCase(java.util.Locale.ROOT))
            .filter(key -> key.matches("/image/(index|name|description)"))
            .map(key -> key.substring("/image/".length()));
  }

  /** The items of a list in the order that counts; empty if one of them has no key for a part. */
  Optional<Items> items(List<Element> elements, Setting setting, Key key) {
    Optional<List<Element>> ordered = ordered(elements, setting);
    if (ordered.isEmpty()) {
      return Optional.empty();
    }
    List<Draft> items = new ArrayList<>();
    for (Element element : ordered.get()) {
      Optional<Draft> item =
          key.children().isEmpty() ? value(element, setting, key) : item(element, setting, key);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
    }
    return Optional.of(new Items(items));
  }

  private Optional<Draft> value(Element element, Setting setting, Key key) {
    boolean text = element.children().isEmpty() && setting.type().isPresent();
    return text && key.form() == Form.LIST && key.how().isEmpty()
        ? Spelling.back(setting, importer.secrets().text(key.plainPath(), element.text()))
            .map(Text::new)
        : Optional.empty();
  }

  private Optional<Draft> item(Element element, Setting setting, Key list) {
    Keys keys = new Keys();
    if (!fill(keys, element, setting, list) || keys.isEmpty()) {
      return Optional.empty();
    }
    boolean short_ = keys.values().size() == 1 && keys.get(list.shorthand()).isPresent();
    return Optional.of(short_ ? keys.get(list.shorthand()).get() : keys);
  }

  /** Writes all children of an item; false if one of them has no key, or the needed one lacks. */
  boolean fill(Keys keys, Element element, Setting setting, Key list) {
    Optional<Key> partitions =
        list.children().stream().filter(key -> key.how().equals("partitions")).findFirst();
    if (partitions.isPresent()) {
      Optional<Items> found = new PartitionsImport().items(element, setting, partitions.get());
      if (found.isEmpty()) {
        return false;
      }
      if (!found.get().items().isEmpty()) {
        keys.put(partitions.get().name(), found.get());
      }
    }
    for (Map.Entry<String, List<Element>> group : Importer.byName(element).entrySet()) {
      boolean done = partitions.isPresent() && group.getKey().endsWith("Partitions");
      Optional<Setting> child = setting.child(group.getKey());
      boolean number = group.getKey().equals(setting.key()) && setting.keyedByNumber();
      if (!done
          && !number
          && (child.isEmpty() || !part(keys, group.getValue(), child.get(), list))) {
        return false;
      }
    }
    return list.needs().isEmpty() || keys.get(list.needs()).isPresent();
  }

  private boolean part(Keys keys, List<Element> elements, Setting setting, Key list) {
    Element element = elements.get(0);
    if (!setting.name().equals(element.name())) {
      return false;
    }
    Optional<Key> key = importer.finder().key(component.name(), setting.path(), pass, list);
    if (setting.repeats()) {
      Optional<Key> inner =
          key.isPresent()
              ? key
              : importer.finder().list(component.name(), setting.path(), pass, Optional.of(list));
      Optional<Items> items = inner.flatMap(k -> items(elements, setting, k));
      items.ifPresent(i -> put(keys.below(importer.finder().way(inner.get())), inner.get(), i));
      return items.isPresent();
    }
    if (elements.size() > 1 || !element.attributes().isEmpty()) {
      return false;
    }
    Optional<Draft> value =
        setting.type().isPresent()
            ? key.filter(k -> element.children().isEmpty())
                .flatMap(k -> ComponentImport.value(importer, k, setting, element))
            : Optional.empty();
    if (value.isPresent()) {
      put(keys, key.get(), setting, value.get());
      return true;
    }
    return setting.type().isEmpty() && container(keys, element, setting, list);
  }

  private boolean container(Keys keys, Element element, Setting setting, Key list) {
    Optional<Key> password =
        importer.finder().key(component.name(), setting.path() + "/Value", pass, list);
    if (password.filter(key -> key.how().equals("password")).isPresent()) {
      Optional<String> text = PasswordForms.password(element);
      String name = password.get().plainPath();
      text.ifPresent(pw -> put(keys, password.get(), setting, importer.secrets().draft(name, pw)));
      return text.isPresent();
    }
    if (element.children().isEmpty()) {
      return false;
    }
    for (Map.Entry<String, List<Element>> group : Importer.byName(element).entrySet()) {
      Optional<Setting> child = setting.child(group.getKey());
      if (child.isEmpty() || !part(keys, group.getValue(), child.get(), list)) {
        return false;
      }
    }
    return true;
  }

  private void put(Keys keys, Key key, Setting setting, Draft value) {
    keys.below(importer.finder().way(key)).put(key.name(), value);
    importer.allowed(key, setting);
  }

  /**
   * The items by their Order; empty if they are numbered in a way that the position in a list
   * cannot say, or do more than being added.
   */
  private static Optional<List<Element>> ordered(List<Element> elements, Setting setting) {
    List<Element> sorted = new ArrayList<>(elements);
    for (Element element : elements) {
      for (Attribute attribute : element.attributes()) {
        boolean add =
            attribute.namespace().equals(Names.WCM)
                && (attribute.name().equals("keyValue")
                    || (attribute.name().equals("action")
                        && attribute.value().equalsIgnoreCase("add")));
        if (!add) {
          return Optional.empty();
        }
      }
    }
    if (setting.keyedByNumber() && !setting.key().equals("Order")) {
      return areCounted(elements, setting) ? Optional.of(elements) : Optional.empty();
    }
    if (setting.key().equals("Order")) {
      List<Integer> orders = new ArrayList<>();
      for (Element element : elements) {
        String order = element.child("Order").map(Element::trimmedText).orElse("");
        if (!order.matches("\\d{1,8}") || orders.contains(Integer.valueOf(order))) {
          return Optional.empty();
        }
        orders.add(Integer.valueOf(order));
      }
      sorted.sort(
          Comparator.comparingInt(
              element -> Integer.parseInt(element.child("Order").orElseThrow().trimmedText())));
    }
    return Optional.of(sorted);
  }

  /** True if their numbers are those that rendering gives them. */
  private static boolean areCounted(List<Element> elements, Setting setting) {
    for (int i = 0; i < elements.size(); i++) {
      Optional<String> number = elements.get(i).child(setting.key()).map(Element::trimmedText);
      if (!number.equals(Optional.of(Integer.toString(i + 1)))) {
        return false;
      }
    }
    return true;
  }
}
