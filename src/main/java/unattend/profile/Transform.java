package unattend.profile;

/** One way in which a key of a profile becomes settings. Keeps no state. */
interface Transform {
  /** Writes what the profile says under a key. */
  void toSettings(Key key, YamlNode value, Writing writing);
}
