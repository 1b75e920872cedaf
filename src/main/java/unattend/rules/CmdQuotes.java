package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;

/** Quotes that cmd takes away before it runs a line. */
final class CmdQuotes implements CommandCheck {
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "cmd-quote-stripping",
          "value",
          "cmd takes the outer quotes away and breaks the line",
          "https://learn.microsoft.com/windows-server/administration/windows-commands/cmd");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    if (command.program().equals("cmd") && isBroken(command.folded())) {
      String message =
          "cmd /c takes the first and the last quote of this line away,"
              + " so the path and the arguments run together";
      String help = "put one more pair of quotes around everything behind /c";
      CommandCheck.report(context, INFO, command, message, help);
    }
  }

  /** A quoted path, a blank, and a quote at the very end. */
  private static boolean isBroken(String line) {
    int switchC = line.indexOf("/c ");
    if (switchC < 0 || line.substring(0, switchC).contains("/s")) {
      return false;
    }
    String rest = line.substring(switchC + 3).trim();
    int second = rest.indexOf('"', 1);
    return rest.startsWith("\"")
        && rest.endsWith("\"")
        && second > 1
        && second + 1 < rest.length()
        && rest.charAt(second + 1) == ' '
        && rest.charAt(second - 1) != ' '
        && rest.charAt(second - 1) != '=';
  }
}
