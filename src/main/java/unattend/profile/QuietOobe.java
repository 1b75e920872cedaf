package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code oobe: quiet}: every page that may be hidden is, and the express settings are off. */
final class QuietOobe {
  private static final String KEY = "oobe";
  private static final List<String> PAGES =
      List.of(
          "hide-eula",
          "hide-local-account",
          "hide-oem-registration",
          "hide-online-account",
          "hide-wireless");

  private QuietOobe() {}

  /** Done before layers are merged, so that a layer above can change one of the pages. */
  static YamlMap inLayer(YamlMap layer) {
    Optional<YamlScalar> word =
        layer
            .get(KEY)
            .filter(YamlScalar.class::isInstance)
            .map(YamlScalar.class::cast)
            .filter(scalar -> scalar.text().equals("quiet"));
    if (word.isEmpty()) {
      return layer;
    }
    Place place = word.get().place();
    List<String> keysAndTexts = new ArrayList<>();
    PAGES.forEach(page -> keysAndTexts.addAll(List.of(page, "true")));
    keysAndTexts.addAll(List.of("express-settings", "false"));
    YamlMap keys = Expansion.map(place, keysAndTexts.toArray(String[]::new));
    return layer.with(new YamlMap.Entry(KEY, place, keys));
  }

  /** The one word, where the keys say exactly what it stands for. */
  static void shorten(Draft.Keys root) {
    Draft.Keys quiet = new Draft.Keys();
    PAGES.forEach(page -> quiet.put(page, "true"));
    quiet.put("express-settings", "false");
    boolean same =
        root.get(KEY)
            .filter(Draft.Keys.class::isInstance)
            .filter(keys -> ((Draft.Keys) keys).values().equals(quiet.values()))
            .isPresent();
    if (same) {
      root.put(KEY, "quiet");
    }
  }
}
