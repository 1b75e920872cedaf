package unattend.profile;

import java.util.Map;

/** The transforms by the names {@code schemas/profile.yaml} calls them. */
final class Transforms {
  private static final Transform TYPED = new Typed();

  private static final Map<String, Transform> BY_NAME =
      Map.ofEntries(
          Map.entry("", TYPED),
          Map.entry("not", new Not()),
          Map.entry("words", new Words()),
          Map.entry("join", new Join()),
          Map.entry("password", new Password()),
          Map.entry("size", new Size()),
          Map.entry("time-zone", new TimeZone()),
          Map.entry("logon-count", new LogonCount()),
          Map.entry("metadata", new Metadata()),
          Map.entry("route", new RouteTo()),
          Map.entry("identifier", new Identifier()),
          Map.entry("partitions", new Partitions()),
          Map.entry("package", new ServicingPackage()),
          Map.entry("settings", new AnySetting()),
          Map.entry("raw", new Raw()),
          Map.entry("choice", new Said()),
          Map.entry("flag", new Said()),
          Map.entry("release", new Said()),
          Map.entry("text", new Said()),
          Map.entry("features", new Said()),
          Map.entry("free", new Said()));

  private Transforms() {}

  /** The transform of a key. */
  static Transform of(Key key) {
    Transform transform = BY_NAME.get(key.how());
    if (transform == null) {
      throw new IllegalStateException(key.path() + ": no transform " + key.how());
    }
    return transform;
  }
}
