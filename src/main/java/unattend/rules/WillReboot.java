package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.document.Element;
import unattend.intent.CommandUse;
import unattend.intent.Components;
import unattend.intent.StartedCommand;

/** Commands whose exit code decides about a restart. */
final class WillReboot implements CommandCheck {
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "will-reboot-onrequest-codes",
          "cross-setting",
          "With OnRequest, Setup ends at any exit code but 0, 1 and 2",
          Components.page(
              "microsoft-windows-deployment-runsynchronous-runsynchronouscommand-willreboot"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  /** Programs that are known to return other codes, such as 3010 for a restart that is due. */
  private static final List<String> OTHER_CODES =
      List.of("msiexec", "dism", "pnputil", "wusa", "robocopy", "choco", "winget", "setup");

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    command
        .command()
        .item()
        .child("WillReboot")
        .filter(WillReboot::isOnRequest)
        .ifPresent(element -> report(context, command, element));
  }

  private static void report(CheckContext context, CommandUse command, Element element) {
    String program = returning(command);
    boolean likely = OTHER_CODES.contains(program);
    String message =
        "with OnRequest the command may return 0 (done), 1 (restart now) or 2 (restart, then"
            + " again); any other code ends Setup"
            + (likely ? ", and " + program + " has others" : "");
    context.report(
        context
            .finding(INFO, command.use(), element, message)
            .severity(likely ? Severity.WARNING : Severity.INFO)
            .help("wrap the command so that it returns 0, 1 or 2"));
  }

  /** The program whose exit code cmd hands on: the last one, if cmd waits for it. */
  private static String returning(CommandUse command) {
    List<StartedCommand> started = command.started();
    for (StartedCommand each : started) {
      boolean waits = each.program().equals("cmd") || each.hasWord("/wait") || each.hasWord("/w");
      if (each.wraps() && !each.program().equals("call") && !waits) {
        return each.program();
      }
    }
    return started.get(started.size() - 1).program();
  }

  private static boolean isOnRequest(Element element) {
    return ComponentUse.is(element, "OnRequest");
  }
}
