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
        new CommandLines(),
        new CopyProfile(),
        new CredentialsInFile(),
        new DeviceEncryption(),
        new DeviceInstalls(),
        new DoNotCleanUpWithoutPersist(),
        new DriveLetters(),
        new FileText(),
        new FirstLogon(),
        new LicensingKept(),
        new NoAdministrator(),
        new OobePages(),
        new OobeWithoutAccount(),
        new PantherCopy(),
        new PassesNotRun(),
        new RecoveryRemoved(),
        new Resealing(),
        new SkipOobe(),
        new VmModeSettings(),
        new WeakPasswords());
  }
}
