package unattend.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.diagnostic.RuleInfo;
import unattend.document.Command;
import unattend.intent.CommandUse;
import unattend.intent.Components;

/** How a command line begins: a program, a word that only a shell knows, or a share. */
final class CommandStart implements CommandCheck {
  private static final String PAGE =
      Components.page("microsoft-windows-deployment-runsynchronous-runsynchronouscommand-path");
  private static final Set<String> SHELL_WORDS =
      Set.of(
          "assoc", "call", "cd", "chdir", "copy", "del", "dir", "echo", "erase", "for", "if", "md",
          "mkdir", "mklink", "move", "pause", "popd", "pushd", "rd", "rem", "ren", "rename",
          "rmdir", "set", "start", "type");
  private static final Pattern BEHIND_FIRST = Pattern.compile("[\\s>]");
  private static final RuleInfo SHELL_WORD =
      RuleInfo.warning(
          "run-path-shell-builtin",
          "value",
          "A command begins with a word that only cmd knows",
          PAGE);
  private static final RuleInfo SHARE =
      RuleInfo.error(
          "run-path-unc-without-credentials",
          "cross-setting",
          "A command on a share has no credentials",
          PAGE);

  @Override
  public List<RuleInfo> infos() {
    return List.of(SHELL_WORD, SHARE);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    Command.Kind kind = command.command().kind();
    if (kind != Command.Kind.RUN_SYNCHRONOUS && kind != Command.Kind.RUN_ASYNCHRONOUS) {
      return;
    }
    String first = BEHIND_FIRST.split(command.text(), 2)[0];
    if (command.text().startsWith(">") || SHELL_WORDS.contains(first.toLowerCase(Locale.ROOT))) {
      String message =
          (first.isEmpty() ? "a redirection" : "\"" + first + "\"")
              + " is no program; Windows starts this command directly, without a shell";
      CommandCheck.report(context, SHELL_WORD, command, message, "put cmd.exe /c before it");
    } else if (isOnShare(command)) {
      String message =
          "this command stands on a share, which Windows opens only with the Credentials of the"
              + " command";
      String help = "add Credentials, or copy the file into the image";
      CommandCheck.report(context, SHARE, command, message, help);
    }
  }

  private static boolean isOnShare(CommandUse command) {
    boolean share = command.text().startsWith("\\\\") || command.text().startsWith("\"\\\\");
    boolean device = command.text().contains("\\\\.\\") || command.text().contains("\\\\?\\");
    return share
        && !device
        && ComponentUse.value(command.command().item(), "Credentials/Username").isEmpty();
  }
}
