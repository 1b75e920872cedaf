package unattend.profile;

import java.util.List;

/** All macros, in the order they are expanded. */
final class Macros {
  private static final List<Macro> ALL =
      List.of(
          new QuietOobe(),
          new DiskTemplate(),
          new AutoLogonAccount(),
          new RegistryValues(),
          new AutoLogonOnce(),
          new HardwareBypass(),
          new OptionalFeatures(),
          new AuditLoop(),
          new GeneralizeKeep(),
          new Wifi(),
          new Scripts(),
          new CarriedFiles());

  private Macros() {}

  static void expand(Expansion expansion) {
    ALL.forEach(macro -> macro.expand(expansion));
  }
}
