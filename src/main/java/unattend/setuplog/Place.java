package unattend.setuplog;

import java.util.regex.Matcher;

/**
 * Where a fault of the answer file is, as far as the log tells.
 *
 * @param component its name, or blank
 * @param path of the setting below it, or blank
 */
record Place(String component, String path) {
  static final Place UNKNOWN = new Place("", "");

  static Place of(Matcher source) {
    return new Place(Groups.of(source, "component"), Groups.of(source, "path").strip());
  }

  boolean isKnown() {
    return !component.isEmpty() || !path.isEmpty();
  }

  /** For the end of a sentence. */
  String words() {
    if (component.isEmpty()) {
      return path.isEmpty() ? "" : ": " + path;
    }
    return ": " + component + (path.isEmpty() ? "" : ", " + path);
  }
}
