package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.document.CommandSecrets;
import unattend.intent.CommandUse;

/** Passwords among the words of a command, which nothing clears and many logs keep. */
final class PasswordInCommand implements CommandCheck {
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "password-in-command",
          "security",
          "A command holds a password that can be read",
          "https://learn.microsoft.com/windows-server/identity/ad-ds/manage/component-updates/command-line-process-auditing");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    boolean masked = context.source().isHidden(command.line().textSpan());
    if (masked && CommandSecrets.holdPassword(command.text())) {
      String message =
          "this command holds a password: it can be read in the file, in the list of processes and"
              + " in logs, and Windows does not clear it as it does the settings for passwords";
      CommandCheck.report(
          context,
          INFO,
          command,
          message,
          "use the setting made for it, such as UserAccounts or AutoLogon, or have the command read"
              + " the password from a place that is removed afterwards");
    }
  }
}
