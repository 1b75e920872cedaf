package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;
import unattend.intent.TargetSystem;

/** PowerShell scripts on a client, which runs none by default. */
final class PowerShellPolicy implements CommandCheck {
  private static final RuleInfo INFO =
      RuleInfo.info(
          "powershell-policy",
          "value",
          "A PowerShell script is started without an execution policy",
          "https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies");

  /** The switch for a command in place of a script, which may be shortened. */
  private static final List<String> COMMAND =
      List.of("-command", "-comman", "-comma", "-comm", "-com", "-co", "-c");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    boolean script = command.names("powershell") && command.holds(".ps1");
    if (TargetSystem.isClient(context)
        && script
        && COMMAND.stream().noneMatch(command::hasWord)
        && !hasPolicy(command, all)) {
      String message = "a Windows client does not run PowerShell scripts by default";
      CommandCheck.report(context, INFO, command, message, "add -ExecutionPolicy Bypass");
    }
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
