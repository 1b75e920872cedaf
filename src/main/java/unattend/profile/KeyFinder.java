package unattend.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.profile.Draft.Items;
import unattend.profile.Draft.Keys;
import unattend.profile.Key.Form;

/** Finds the keys of the vocabulary by what they write. */
final class KeyFinder {
  private final Map<String, List<Key>> byTarget = new HashMap<>();
  private final IdentityHashMap<Key, List<Key>> parents = new IdentityHashMap<>();
  private final Key root;

  KeyFinder(Vocabulary vocabulary) {
    this.root = vocabulary.root();
    index(root, List.of());
  }

  private void index(Key key, List<Key> above) {
    parents.put(key, above);
    for (Target target : key.targets()) {
      byTarget
          .computeIfAbsent(target.component() + "|" + target.path(), t -> new ArrayList<>())
          .add(key);
    }
    List<Key> inside = new ArrayList<>(above);
    inside.add(key);
    key.children().forEach(child -> index(child, inside));
  }

  /** The key outside any list that writes a setting, its own pass preferred. */
  Optional<Key> key(String component, String path, Pass pass) {
    return best(component, path, pass, key -> listAbove(key).isEmpty());
  }

  /** The key inside a list, but no further list, that writes a setting. */
  Optional<Key> key(String component, String path, Pass pass, Key list) {
    return best(
        component, path, pass, key -> listAbove(key).filter(l -> l.equals(list)).isPresent());
  }

  private Optional<Key> best(
      String component, String path, Pass pass, java.util.function.Predicate<Key> wanted) {
    List<Key> keys =
        byTarget.getOrDefault(component + "|" + path, List.of()).stream().filter(wanted).toList();
    return keys.stream()
        .filter(key -> key.targets().get(0).pass() == pass)
        .findFirst()
        .or(() -> keys.stream().findFirst());
  }

  /** The list of mappings, inside another one or in none, whose items are a setting's items. */
  Optional<Key> list(String component, String path, Pass pass, Optional<Key> outer) {
    List<Key> lists = new ArrayList<>();
    byTarget.forEach(
        (target, keys) -> {
          if (target.startsWith(component + "|" + path + "/")) {
            for (Key key : keys) {
              listAbove(key)
                  .filter(list -> listAbove(list).equals(outer))
                  .filter(list -> !list.how().equals("partitions"))
                  .ifPresent(lists::add);
            }
          }
        });
    return lists.stream()
        .filter(list -> pass(list) == pass)
        .findFirst()
        .or(() -> lists.stream().min(java.util.Comparator.comparing(Key::path)));
  }

  /** The pass the keys of a list write to. */
  static Pass pass(Key list) {
    return list.children().stream()
        .flatMap(child -> child.targets().stream())
        .map(Target::pass)
        .findFirst()
        .orElseGet(() -> pass(list.children().get(0)));
  }

  /** The innermost list of mappings a key stands in. */
  Optional<Key> listAbove(Key key) {
    List<Key> above = parents.get(key);
    for (int i = above.size() - 1; i >= 0; i--) {
      if (above.get(i).form() == Form.LIST) {
        return Optional.of(above.get(i));
      }
    }
    return Optional.empty();
  }

  /** The names from the innermost list above a key, or from the top, down to its parent. */
  List<String> way(Key key) {
    List<String> names = new ArrayList<>();
    for (Key above : parents.get(key)) {
      if (above.form() == Form.LIST) {
        names.clear();
      } else if (!above.name().isEmpty()) {
        names.add(above.name());
      }
    }
    return names;
  }

  /** The same profile with its keys in the order of the vocabulary. */
  Keys sorted(Keys keys) {
    return sorted(keys, Optional.of(root));
  }

  private Keys sorted(Keys keys, Optional<Key> key) {
    Keys sorted = new Keys();
    List<String> order = key.map(Key::childNames).orElse(List.of());
    for (String name : order) {
      keys.get(name).ifPresent(value -> sorted.put(name, sorted(value, key, name)));
    }
    keys.values()
        .forEach(
            (name, value) -> {
              if (!order.contains(name)) {
                sorted.put(name, value);
              }
            });
    return sorted;
  }

  private Draft sorted(Draft value, Optional<Key> parent, String name) {
    Optional<Key> key = parent.flatMap(p -> p.child(name));
    if (name.equals("passes") && value instanceof Keys passes) {
      Keys all = new Keys();
      passes.values().forEach((pass, keys) -> all.put(pass, sorted((Keys) keys)));
      return all;
    }
    if (value instanceof Keys keys) {
      return sorted(keys, key);
    }
    if (value instanceof Items items) {
      return new Items(
          items.items().stream()
              .map(item -> item instanceof Keys keys ? sorted(keys, key) : item)
              .toList());
    }
    return value;
  }
}
