package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.document.Command;
import unattend.intent.CommandUse;
import unattend.intent.Components;

/** Command lines about as long as Windows takes them, or longer where no limit is documented. */
final class CommandLength implements CommandCheck {
  private static final int SAFE = 255;
  private static final int DOCUMENTED = 259;
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "run-path-over-255",
          "value",
          "A command line is longer than 255 characters",
          "https://github.com/cschneegans/unattend-generator/issues/6");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    int length = command.line().text().length();
    if (length <= SAFE || !isRun(command) || isReportedByType(command, length)) {
      return;
    }
    String message =
        length <= DOCUMENTED
            ? "this command line has "
                + length
                + " characters; up to 259 are documented, but users had trouble above 255"
            : "this command line has "
                + length
                + " characters; no limit is documented here, but above 259 the same setting"
                + " of Microsoft-Windows-Deployment makes Windows reject the file";
    CommandCheck.report(context, INFO, command, message, "put the steps into a script file");
  }

  private static boolean isRun(CommandUse command) {
    Command.Kind kind = command.command().kind();
    return kind == Command.Kind.RUN_SYNCHRONOUS || kind == Command.Kind.RUN_ASYNCHRONOUS;
  }

  private static boolean isReportedByType(CommandUse command, int length) {
    return length > DOCUMENTED && command.use().name().equals(Components.DEPLOYMENT);
  }
}
