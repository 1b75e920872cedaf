package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unattend.catalog.WindowsRelease;

/**
 * {@code packages.features: {NAME: true}}: configures the Foundation package of the release the
 * profile is for, which is what holds the optional features.
 */
final class OptionalFeatures implements Macro {
  private static final String NAME = "Microsoft-Windows-Foundation-Package";

  @Override
  public void expand(Expansion expansion) {
    Optional<YamlNode> features = expansion.get("packages.features");
    Optional<WindowsRelease> release =
        expansion.scalar("target.windows").flatMap(text -> WindowsRelease.of(text.text()));
    Optional<String> architecture = Header.architectures(expansion.root()).stream().findFirst();
    if (features.isEmpty() || release.isEmpty() || architecture.isEmpty()) {
      return;
    }
    Place place = features.get().place();
    String identity = NAME + " " + version(release.get()) + " " + architecture.get();
    List<YamlMap.Entry> entries = new ArrayList<>();
    entries.addAll(Expansion.map(place, "identity", identity).entries());
    entries.add(new YamlMap.Entry("features", place, features.get()));
    expansion.prepend("packages.configure", List.of(new YamlMap(place, entries)), place);
  }

  /**
   * The version of the package in the image as it was released. Releases that are switched on by an
   * update keep the version of the one they are built on.
   */
  static String version(WindowsRelease release) {
    int build = release.build();
    return switch (build) {
      case 6002 -> "6.0.6002.18005";
      case 7601 -> "6.1.7601.17514";
      case 9200 -> "6.2.9200.16384";
      case 9600 -> "6.3.9600.16384";
      case 18363 -> "10.0.18362.1";
      case 19042, 19043, 19044, 19045 -> "10.0.19041.1";
      case 22631 -> "10.0.22621.1";
      case 26200 -> "10.0.26100.1";
      default -> "10.0." + build + ".1";
    };
  }
}
