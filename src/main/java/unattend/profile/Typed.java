package unattend.profile;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Setting;
import unattend.profile.Key.Form;

/** A value, or a list of values, as the catalogue types the setting. */
final class Typed implements Transform {
  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    List<YamlScalar> scalars =
        key.form() == Form.LIST
            ? writing.scalars(key, value)
            : writing.scalar(key, value).map(List::of).orElse(List.of());
    for (YamlScalar scalar : scalars) {
      Target target = key.targets().get(0);
      Optional<String> text = Spelling.of(key, writing.setting(target), scalar, writing);
      text.ifPresent(t -> writing.set(key, target, t, scalar));
    }
  }

  @Override
  public Optional<Draft> fromSettings(Key key, Setting setting, String text) {
    return key.form() == Form.LIST
        ? Optional.empty()
        : Spelling.back(setting, text).map(Draft.Text::new);
  }
}
