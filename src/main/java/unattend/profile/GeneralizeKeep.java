package unattend.profile;

/** {@code generalize: {keep: [drivers, devices, activation, tag]}}: what sealing leaves alone. */
final class GeneralizeKeep implements Macro {
  @Override
  public void expand(Expansion expansion) {
    for (YamlScalar word : expansion.scalars("generalize.keep")) {
      switch (word.text()) {
        case "drivers" -> expansion.add("generalize.keep-drivers", "true", word.place());
        case "devices" -> expansion.add("generalize.keep-missing-devices", "true", word.place());
        case "activation" -> expansion.add("generalize.skip-rearm", "true", word.place());
        case "tag" -> expansion.add("generalize.tag", expansion.profileName(), word.place());
        default -> {
          // The vocabulary reports words it does not know.
        }
      }
    }
  }
}
