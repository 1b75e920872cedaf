package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.document.Command;
import unattend.intent.CommandUse;
import unattend.intent.Components;

/** LogonCommands that need rights which no LogonCommand has. */
final class LogonElevation implements CommandCheck {
  private static final List<String> ELEVATED =
      List.of("msiexec", "dism", "net", "netsh", "sc", "bcdedit", "schtasks", "pnputil", "slmgr");
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "logon-commands-elevation",
          "cross-setting",
          "A LogonCommand needs administrator rights",
          Components.page("microsoft-windows-shell-setup-logoncommands"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    if (command.command().kind() == Command.Kind.LOGON && needsRights(command)) {
      String message =
          "LogonCommands cannot start programs that need administrator rights, as this one does";
      CommandCheck.report(context, INFO, command, message, "move it to FirstLogonCommands");
    }
  }

  private static boolean needsRights(CommandUse command) {
    return ELEVATED.stream().anyMatch(command::names)
        || RegistryWrite.in(command).filter(write -> write.isBelow("hklm")).isPresent();
  }
}
