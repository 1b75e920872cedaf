package unattend.rules;

import java.util.List;
import unattend.check.Rule;

/** All rules that span settings, in the order of their class names: a new rule is one line here. */
public final class Rules {
  private Rules() {}

  public static List<Rule> all() {
    return List.of(
        new AccountControlOff(),
        new AccountGroups(),
        new AccountNamedLikeComputer(),
        new AccountNames(),
        new AccountPasswords(),
        new AsynchronousCommands(),
        new AutoLogonAccount(),
        new AutoLogonCount(),
        new AutoLogonPassword(),
        new BiosBootCode(),
        new CommandLines(),
        new CopyProfile(),
        new CredentialsInFile(),
        new DeviceEncryption(),
        new DeviceInstalls(),
        new DiskWipe(),
        new DoNotCleanUpWithoutPersist(),
        new DomainJoin(),
        new DomainJoinUser(),
        new DriveLetters(),
        new ExtendOsPartition(),
        new FileText(),
        new FirstLogon(),
        new FirstPass(),
        new HomeEdition(),
        new ImageArchitecture(),
        new ImageMetadata(),
        new InputLocales(),
        new InstallTarget(),
        new InstallTargetFormat(),
        new LicenceTerms(),
        new LicensingKept(),
        new LocaleNames(),
        new NetworkAddresses(),
        new NetworkSettings(),
        new NoAdministrator(),
        new OobePages(),
        new OobeWithoutAccount(),
        new PantherCopy(),
        new PartitionChanges(),
        new PartitionKinds(),
        new PartitionMarks(),
        new PartitionSizes(),
        new PassesNotRun(),
        new ProductKeyEdition(),
        new ProductKeyForm(),
        new ProductKeyMissing(),
        new RecoveryRemoved(),
        new RegionalPages(),
        new RemoteDesktopFirewall(),
        new Resealing(),
        new SetupStartedByCommand(),
        new SeveralArchitectures(),
        new SkipOobe(),
        new TimeZones(),
        new UpgradeAlone(),
        new VmModeSettings(),
        new WeakPasswords(),
        new WindowsPeSettings());
  }
}
