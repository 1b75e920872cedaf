package unattend.profile;

import java.util.List;
import java.util.Optional;
import unattend.catalog.WindowsRelease;
import unattend.diagnostic.Span;

/** What no profile can do without: its format version and its target. */
final class Needed {
  private Needed() {}

  /** The one architecture to render; empty if there is none, which is reported. */
  static Optional<String> check(YamlMap root, Optional<String> wanted, Reports reports) {
    Place top = new Place(root.place().source(), Span.at(root.place().span().start()));
    if (root.get("profile").isEmpty()) {
      reports.add(
          ProfileRules.MISSING_KEY, top, "the profile does not say its format", "add profile: 1");
    }
    Place target = root.entry("target").map(YamlMap.Entry::keyPlace).orElse(top);
    if (Header.texts(root, "target.windows").isEmpty()) {
      reports.add(
          ProfileRules.MISSING_KEY,
          target,
          "the profile does not say which Windows it is for",
          "add target: {windows: " + WindowsRelease.newest().id() + "}, for example");
    }
    List<String> architectures = Header.architectures(root);
    if (architectures.isEmpty()) {
      reports.add(
          ProfileRules.MISSING_KEY,
          target,
          "the profile does not say which architecture it is for",
          "add target: {arch: amd64}, for example");
      return Optional.empty();
    }
    return choose(architectures, wanted, target, reports);
  }

  private static Optional<String> choose(
      List<String> architectures, Optional<String> wanted, Place target, Reports reports) {
    String all = String.join(", ", architectures);
    if (wanted.isPresent() && !architectures.contains(wanted.get())) {
      reports.add(
          ProfileRules.ARCHITECTURE,
          target,
          "the profile is for " + all + ", not for " + wanted.get(),
          "");
      return Optional.empty();
    }
    if (wanted.isEmpty() && architectures.size() > 1) {
      reports.add(
          ProfileRules.ARCHITECTURE,
          target,
          "the profile is for " + all + ", and one file holds one of them",
          "say which with --arch " + architectures.get(0));
      return Optional.empty();
    }
    return Optional.of(wanted.orElse(architectures.get(0)));
  }
}
