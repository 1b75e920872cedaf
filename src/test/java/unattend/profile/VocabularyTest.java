package unattend.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import unattend.catalog.Catalog;
import unattend.catalog.Setting;

/** The vocabulary names only settings that exist, in passes they may stand in. */
final class VocabularyTest {
  private final List<Key> keys = Vocabulary.bundled().keys();
  private final Catalog catalog = Catalog.bundled();

  @Test
  void everyTargetIsASettingOfItsPass() {
    for (Key key : keys) {
      for (Target target : key.targets()) {
        if (!target.component().equals(Target.SERVICING)) {
          Optional<Setting> setting =
              catalog.component(target.component()).flatMap(c -> c.setting(target.path()));
          assertTrue(setting.isPresent(), key.path() + " writes unknown " + target);
          assertTrue(setting.get().type().isPresent(), key.path() + " writes a container");
          assertTrue(setting.get().passes().contains(target.pass()), key.path() + " " + target);
          assertEquals(target.path(), setting.get().path(), key.path());
        }
      }
    }
  }

  @Test
  void everyKeyHasAHelpLineAndATransform() {
    for (Key key : keys) {
      assertFalse(key.help().isBlank(), key.path() + " has no help");
      if (!key.how().equals("passes")) {
        Transforms.of(key);
      }
    }
  }

  @Test
  void everyKeyStandsOnce() {
    Set<String> paths = new HashSet<>();
    keys.forEach(key -> assertTrue(paths.add(key.path()), key.path()));
    Set<Target> targets = new HashSet<>();
    keys.forEach(key -> targets.addAll(key.targets()));
    assertTrue(targets.size() >= 320, "targets: " + targets.size());
  }

  /** A list whose items the catalogue tells apart by a child needs the key that writes it. */
  @Test
  void listsNeedWhatTellsTheirItemsApart() {
    for (Key list : keys) {
      for (Key child : list.children()) {
        for (Target target : child.targets()) {
          if (isKeyOfItem(list, target)) {
            assertEquals(child.name(), list.needs(), list.path());
          }
        }
      }
    }
  }

  private boolean isKeyOfItem(Key list, Target target) {
    int cut = target.path().lastIndexOf('/');
    if (list.form() != Key.Form.LIST || !list.how().isEmpty() || cut < 0) {
      return false;
    }
    return catalog
        .component(target.component())
        .flatMap(c -> c.setting(target.path().substring(0, cut)))
        .filter(Setting::repeats)
        .filter(item -> item.key().equals(target.path().substring(cut + 1)))
        .isPresent();
  }
}
