package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.document.Command;
import unattend.intent.CommandUse;
import unattend.intent.Components;

/** Sysprep started from a command that Setup waits for. */
final class SysprepCommand implements CommandCheck {
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "run-path-sysprep",
          "sysprep",
          "Sysprep is started from a RunSynchronous command",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep--system-preparation--overview");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    boolean run = command.command().kind() == Command.Kind.RUN_SYNCHRONOUS;
    if (run && command.use().name().equals(Components.DEPLOYMENT) && command.starts("sysprep")) {
      String message =
          "starting sysprep from a RunSynchronous command is documented as not supported";
      String help = "use the Generalize setting of Microsoft-Windows-Deployment in auditUser";
      CommandCheck.report(context, INFO, command, message, help);
    }
  }
}
