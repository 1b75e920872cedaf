package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;
import unattend.intent.StartedCommand;
import unattend.intent.TargetSystem;

/** PowerShell scripts on a client, which runs none by default. */
final class PowerShellPolicy implements CommandCheck {
  private static final RuleInfo INFO =
      RuleInfo.info(
          "powershell-policy",
          "value",
          "A PowerShell script is started without an execution policy",
          "https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    if (TargetSystem.isClient(context)
        && command.starts("powershell")
        && startsScript(command)
        && !hasPolicy(command, all)) {
      String message = "a Windows client does not run PowerShell scripts by default";
      CommandCheck.report(context, INFO, command, message, "add -ExecutionPolicy Bypass");
    }
  }

  private static boolean startsScript(CommandUse command) {
    for (StartedCommand started : command.started()) {
      if (started.program().endsWith(".ps1")) {
        return true;
      }
    }
    return false;
  }

  /** A policy among the arguments is that of one command; one in the registry is that of all. */
  private static boolean hasPolicy(CommandUse command, List<CommandUse> all) {
    return command.holds("-executionpolicy")
        || List.of("-ep", "-ex", "-exec").stream().anyMatch(command::hasWord)
        || all.stream().anyMatch(PowerShellPolicy::setsPolicy);
  }

  private static boolean setsPolicy(CommandUse command) {
    return command.holds("set-executionpolicy")
        || (command.names("reg") && command.holds("executionpolicy"));
  }
}
