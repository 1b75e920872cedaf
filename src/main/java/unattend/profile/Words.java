package unattend.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unattend.catalog.Setting;

/**
 * Words of our own for a setting's values: {@code as: words enabled=1 disabled=2}. The values
 * themselves are taken too; with {@code *} at the end any other text as well.
 */
final class Words implements Transform {
  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    Optional<YamlScalar> scalar = writing.scalar(key, value);
    if (scalar.isEmpty()) {
      return;
    }
    Map<String, String> values = values(key);
    String text = scalar.get().text();
    String found = values.get(text);
    if (found != null) {
      writing.set(key, found, scalar.get());
    } else if (values.containsValue(text) || key.argument().endsWith(" *")) {
      writing.set(key, text, scalar.get());
    } else {
      Spelling.refuse(key, scalar.get(), List.copyOf(values.keySet()), "", writing);
    }
  }

  static Map<String, String> values(Key key) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : Vocabulary.words(key.argument())) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return values;
  }

  @Override
  public Optional<Draft> fromSettings(Key key, Setting setting, String text) {
    String value = text.trim();
    for (Map.Entry<String, String> entry : values(key).entrySet()) {
      if (entry.getValue().equalsIgnoreCase(value)) {
        return Optional.of(new Draft.Text(entry.getKey()));
      }
    }
    return key.argument().endsWith(" *") && !value.isEmpty()
        ? Optional.of(new Draft.Text(value))
        : Optional.empty();
  }
}
