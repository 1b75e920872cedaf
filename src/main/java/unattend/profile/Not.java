package unattend.profile;

import java.util.Optional;
import unattend.catalog.Setting;

/** A yes for a setting that wants the opposite. */
final class Not implements Transform {
  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    writing
        .scalar(key, value)
        .ifPresent(
            scalar ->
                Spelling.flag(key, scalar, writing)
                    .ifPresent(
                        on -> {
                          var setting = writing.setting(key.targets().get(0));
                          writing.set(key, Spelling.flag(setting, !on), scalar);
                        }));
  }

  @Override
  public Optional<Draft> fromSettings(Key key, Setting setting, String text) {
    return Spelling.flag(text).map(on -> new Draft.Text(on ? "false" : "true"));
  }
}
