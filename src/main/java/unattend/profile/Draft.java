package unattend.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a profile that is being written. */
sealed interface Draft {
  /** A text. */
  record Text(String text) implements Draft {}

  /** A list; texts only are written on one line. */
  record Items(List<Draft> items) implements Draft {
    public Items {
      items = List.copyOf(items);
    }

    static Items of(List<String> texts) {
      return new Items(texts.stream().<Draft>map(Text::new).toList());
    }
  }

  /** Keys and values, in the order they came up. */
  final class Keys implements Draft {
    private final Map<String, Draft> values = new LinkedHashMap<>();

    Map<String, Draft> values() {
      return values;
    }

    Optional<Draft> get(String key) {
      return Optional.ofNullable(values.get(key));
    }

    void put(String key, Draft value) {
      values.put(key, value);
    }

    void put(String key, String text) {
      values.put(key, new Text(text));
    }

    boolean isEmpty() {
      return values.isEmpty();
    }

    /** The keys below a key, made if they are not there yet. */
    Keys keys(String key) {
      return (Keys) values.computeIfAbsent(key, k -> new Keys());
    }

    /** The keys below several keys. */
    Keys below(List<String> path) {
      Keys keys = this;
      for (String step : path) {
        keys = keys.keys(step);
      }
      return keys;
    }

    /** Adds an item to the list below a key. */
    void append(String key, Draft item) {
      List<Draft> items = new ArrayList<>();
      get(key).ifPresent(list -> items.addAll(((Items) list).items()));
      items.add(item);
      values.put(key, new Items(items));
    }
  }
}
