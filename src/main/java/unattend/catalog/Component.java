package unattend.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One component and all its settings.
 *
 * @param known false if no table knows its settings: whatever is inside is "not covered"
 * @param root a nameless container that holds the component's own children
 */
public record Component(
    String name,
    Set<Pass> passes,
    String page,
    Lifetime lifetime,
    List<String> also,
    boolean known,
    String source,
    String help,
    Setting root) {

  public Component {
    passes = Set.copyOf(passes);
    also = List.copyOf(also);
  }

  /** The setting at a path such as {@code OOBE/ProtectYourPC}, letter case ignored. */
  public Optional<Setting> setting(String path) {
    Optional<Setting> found = Optional.of(root);
    for (String step : path.split("/")) {
      if (found.isPresent()) {
        found = found.get().child(step);
      }
    }
    return found;
  }

  /** Every setting, parents before children. */
  public List<Setting> settings() {
    List<Setting> all = new ArrayList<>();
    collect(root, all);
    return all;
  }

  private static void collect(Setting parent, List<Setting> all) {
    for (Setting child : parent.children()) {
      all.add(child);
      collect(child, all);
    }
  }
}
