package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.diagnostic.RuleInfo;
import unattend.document.Command;
import unattend.intent.CommandUse;
import unattend.intent.Components;
import unattend.intent.StartedCommand;

/** First-logon commands that wait for somebody. */
final class WaitingCommand implements CommandCheck {
  private static final RuleInfo INFO =
      RuleInfo.info(
          "first-logon-two-minutes",
          "cross-setting",
          "A first-logon command waits for input that nobody sees at first",
          Components.page(
              "microsoft-windows-shell-setup-firstlogoncommands-synchronouscommand-requiresuserinput"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    boolean first = command.command().kind() == Command.Kind.FIRST_LOGON;
    boolean said = ComponentUse.isTrue(command.command().item(), "RequiresUserInput");
    if (first && !said && waits(command)) {
      String message =
          "this command waits for input, but the user may see it only after two minutes";
      String help = "set RequiresUserInput to true and put the command last";
      CommandCheck.report(context, INFO, command, message, help);
    }
  }

  private static boolean waits(CommandUse command) {
    for (StartedCommand started : command.started()) {
      if (waits(started)) {
        return true;
      }
    }
    return false;
  }

  private static boolean waits(StartedCommand command) {
    return switch (command.program()) {
      case "pause", "read-host" -> true;
      case "set" -> command.hasWord("/p");
      case "choice" -> !command.holds(" /t");
      default -> false;
    };
  }
}
