package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys and their values, in the order they are written. */
record YamlMap(Place place, List<Entry> entries) implements YamlNode {

  /** One key and its value. */
  record Entry(String key, Place keyPlace, YamlNode value) {}

  YamlMap {
    entries = List.copyOf(entries);
  }

  Optional<YamlNode> get(String key) {
    return entry(key).map(Entry::value);
  }

  Optional<Entry> entry(String key) {
    for (Entry entry : entries) {
      if (entry.key().equals(key)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  List<String> keys() {
    return entries.stream().map(Entry::key).toList();
  }

  /** This map with one key set; an entry of that key keeps its position. */
  YamlMap with(Entry added) {
    List<Entry> all = new ArrayList<>(entries);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).key().equals(added.key())) {
        all.set(i, added);
        return new YamlMap(place, all);
      }
    }
    all.add(added);
    return new YamlMap(place, all);
  }

  YamlMap without(String key) {
    return new YamlMap(place, entries.stream().filter(entry -> !entry.key().equals(key)).toList());
  }

  @Override
  public String kind() {
    return "a mapping";
  }
}
