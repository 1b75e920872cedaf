package unattend.profile;

import java.util.Optional;
import unattend.catalog.Setting;

/** One way in which a key of a profile becomes settings, and back. Keeps no state. */
interface Transform {
  /** Writes what the profile says under a key. */
  void toSettings(Key key, YamlNode value, Writing writing);

  /**
   * What a profile says for a setting's text, references already escaped; empty if this key cannot
   * say exactly that.
   *
   * @param setting the key's target with this text
   */
  default Optional<Draft> fromSettings(Key key, Setting setting, String text) {
    return Optional.empty();
  }
}
