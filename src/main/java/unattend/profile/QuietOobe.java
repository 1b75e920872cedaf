package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unattend.catalog.WindowsRelease;

/** {@code oobe: quiet}: every page that may be hidden is, and the express settings are off. */
final class QuietOobe implements Macro {
  private static final String KEY = "oobe";
  private static final String SERVER_PAGE = "hide-local-account";
  private static final List<String> PAGES =
      List.of(
          "hide-eula",
          SERVER_PAGE,
          "hide-oem-registration",
          "hide-online-account",
          "hide-wireless");

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

  /** No client has the page that only servers show; what is written out stays. */
  @Override
  public void expand(Expansion expansion) {
    boolean server =
        expansion
            .scalar("target.windows")
            .flatMap(word -> WindowsRelease.of(word.text()))
            .filter(WindowsRelease::isServer)
            .isPresent();
    Optional<YamlMap> keys =
        expansion.get(KEY).filter(YamlMap.class::isInstance).map(YamlMap.class::cast);
    if (!server && keys.flatMap(map -> map.entry(SERVER_PAGE)).filter(this::isOurs).isPresent()) {
      expansion.put(KEY, keys.get().without(SERVER_PAGE), keys.get().place());
    }
  }

  /** Only a macro puts a key and its value at one place. */
  private boolean isOurs(YamlMap.Entry entry) {
    return entry.keyPlace().equals(entry.value().place());
  }

  /** The one word, where the keys say exactly what it stands for. */
  static void shorten(Draft.Keys root, WindowsRelease release) {
    Draft.Keys quiet = new Draft.Keys();
    for (String page : PAGES) {
      if (release.isServer() || !page.equals(SERVER_PAGE)) {
        quiet.put(page, "true");
      }
    }
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
