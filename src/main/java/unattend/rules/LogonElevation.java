package unattend.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.document.Command;
import unattend.intent.CommandUse;
import unattend.intent.Components;
import unattend.intent.StartedCommand;

/** LogonCommands that need rights which no LogonCommand has. */
final class LogonElevation implements CommandCheck {
  private static final Set<String> ELEVATED =
      Set.of("msiexec", "dism", "bcdedit", "pnputil", "slmgr", "slmgr.vbs");

  /** Programs that tell much to everybody, by the words with which they change the machine. */
  private static final Map<String, List<String>> CHANGES =
      Map.of(
          "net",
          List.of("user", "localgroup", "accounts", "start", "stop", "share", "pause", "continue"),
          "netsh",
          List.of("add", "set", "delete", "reset", "import", "install"),
          "sc",
          List.of("config", "create", "delete", "start", "stop", "failure", "pause", "continue"),
          "schtasks",
          List.of("/create", "/delete", "/change", "/run", "/end"));

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
    for (StartedCommand started : command.started()) {
      Optional<RegistryWrite> write = RegistryWrite.of(started);
      if (ELEVATED.contains(started.program())
          || started.hasWord(CHANGES.getOrDefault(started.program(), List.of()))
          || (write.isPresent() && write.get().isBelow("hklm"))) {
        return true;
      }
    }
    return false;
  }
}
