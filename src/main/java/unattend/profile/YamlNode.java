package unattend.profile;

/** A value of a profile with its place. */
sealed interface YamlNode permits YamlScalar, YamlList, YamlMap {
  Place place();

  /** What it is, as a message says it. */
  String kind();
}
