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
        new CredentialsInFile(),
        new DoNotCleanUpWithoutPersist(),
        new DriveLetters(),
        new FirstLogon(),
        new NoAdministrator(),
        new OobeWithoutAccount(),
        new RecoveryRemoved(),
        new SkipOobe(),
        new WeakPasswords());
  }
}
