package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;

/** Walks the commands of a file once for all checks that look into them. */
final class CommandLines implements Rule {
  private static final List<CommandCheck> CHECKS =
      List.of(
          new CmdQuotes(),
          new CommandCharacters(),
          new CommandLength(),
          new CommandRestarts(),
          new CommandStart(),
          new CustomShell(),
          new LogonElevation(),
          new PasswordInCommand(),
          new PeRegistry(),
          new PowerShellPolicy(),
          new RegistryNames(),
          new RemovedPrograms(),
          new SysprepCommand(),
          new UserProfile(),
          new WaitingCommand(),
          new WillReboot());

  @Override
  public List<RuleInfo> infos() {
    return CHECKS.stream().flatMap(check -> check.infos().stream()).toList();
  }

  @Override
  public void check(CheckContext context) {
    List<CommandUse> all = CommandUse.all(context);
    for (CommandUse command : all) {
      for (CommandCheck check : CHECKS) {
        check.check(context, command, all);
      }
    }
  }
}
