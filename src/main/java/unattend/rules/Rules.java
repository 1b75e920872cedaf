package unattend.rules;

import java.util.List;
import unattend.check.Rule;

/** All rules that span settings, in the order of their class names: a new rule is one line here. */
public final class Rules {
  private Rules() {}

  public static List<Rule> all() {
    return List.of(
        new BiosBootCode(),
        new DiskWipe(),
        new DoNotCleanUpWithoutPersist(),
        new ExtendOsPartition(),
        new FirstPass(),
        new HomeEdition(),
        new ImageMetadata(),
        new InstallTarget(),
        new InstallTargetFormat(),
        new LicenceTerms(),
        new PartitionChanges(),
        new PartitionKinds(),
        new PartitionMarks(),
        new PartitionSizes(),
        new ProductKeyEdition(),
        new ProductKeyForm(),
        new ProductKeyMissing(),
        new SetupStartedByCommand(),
        new UpgradeAlone(),
        new WindowsPeSettings());
  }
}
