package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Short words that stand for several keys: turned into those keys before anything else looks at
 * them. A key that is written out wins over a macro.
 */
final class Macros {
  private static final List<String> QUIET =
      List.of(
          "hide-eula",
          "hide-local-account",
          "hide-oem-registration",
          "hide-online-account",
          "hide-wireless");

  private Macros() {}

  static YamlMap expand(YamlMap root) {
    return quiet(root);
  }

  /** {@code oobe: quiet}: every page that may be hidden is, and the express settings are off. */
  private static YamlMap quiet(YamlMap root) {
    Optional<YamlNode> oobe = root.get("oobe");
    if (oobe.isEmpty()
        || !(oobe.get() instanceof YamlScalar word)
        || !word.text().equals("quiet")) {
      return root;
    }
    List<YamlMap.Entry> entries = new ArrayList<>();
    for (String key : QUIET) {
      entries.add(entry(key, "true", word.place()));
    }
    entries.add(entry("express-settings", "false", word.place()));
    return root.with(new YamlMap.Entry("oobe", word.place(), new YamlMap(word.place(), entries)));
  }

  private static YamlMap.Entry entry(String key, String text, Place place) {
    return new YamlMap.Entry(key, place, YamlScalar.literal(place, text, true));
  }
}
