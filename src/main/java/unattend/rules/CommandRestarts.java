package unattend.rules;

import java.util.List;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.document.Command;
import unattend.intent.CommandUse;
import unattend.intent.Components;
import unattend.intent.StartedCommand;

/** Commands that restart the machine behind the back of Setup. */
final class CommandRestarts implements CommandCheck {
  private static final RuleInfo INFO =
      RuleInfo.error(
          "run-path-reboot-command",
          "cross-setting",
          "A command restarts the machine while Setup waits for it",
          Components.page("microsoft-windows-deployment-runsynchronous-runsynchronouscommand"));
  private static final RuleInfo SCRIPT =
      RuleInfo.error(
          "setupcomplete-reboot",
          "cross-setting",
          "SetupComplete.cmd is made to restart the machine",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/add-a-custom-script-to-windows-setup");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO, SCRIPT);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    if (isWaitedFor(command) && command.restarts()) {
      String message =
          "this command restarts or stops the machine while Setup waits for it;"
              + " Windows restarts by WillReboot only";
      String help = "take the restart out and set WillReboot to Always or OnRequest";
      CommandCheck.report(context, INFO, command, message, help);
    } else if (command.holds("setupcomplete.cmd") && writesRestart(command)) {
      String message =
          "this command writes a restart into SetupComplete.cmd, which must not restart Windows";
      CommandCheck.report(context, SCRIPT, command, message, "leave the restart out");
    }
  }

  /** A redirection of a whole bracket stands at the last of the commands in it. */
  private static boolean writesRestart(CommandUse command) {
    boolean script = false;
    boolean restart = false;
    for (StartedCommand started : command.started()) {
      script |= started.file().endsWith("setupcomplete.cmd");
      for (StartedCommand written : started.written()) {
        restart |= written.restarts();
      }
    }
    return script && restart;
  }

  private static boolean isWaitedFor(CommandUse command) {
    boolean pass = command.isIn(Pass.SPECIALIZE) || command.isIn(Pass.AUDIT_USER);
    return pass && command.command().kind() == Command.Kind.RUN_SYNCHRONOUS;
  }
}
