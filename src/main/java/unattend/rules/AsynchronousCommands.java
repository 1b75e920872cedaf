package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.intent.Components;

/** Several commands that are started and not waited for. */
final class AsynchronousCommands implements Rule {
  private static final String LIST = "RunAsynchronous";
  private static final RuleInfo INFO =
      RuleInfo.info(
          "run-async-no-order",
          "cross-setting",
          "Asynchronous commands do not wait for each other",
          Components.page("microsoft-windows-deployment-runasynchronous"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    check(context, Components.SETUP);
    check(context, Components.DEPLOYMENT);
  }

  private static void check(CheckContext context, String component) {
    for (ComponentUse use : context.contents().components(component)) {
      int count = use.all(LIST + "/RunAsynchronousCommand").size();
      if (count > 1) {
        String message =
            count
                + " commands are started after all RunSynchronous commands,"
                + " and none waits for another";
        context.report(
            context
                .finding(INFO, use, use.at(LIST).orElseThrow(), message)
                .help("use RunSynchronous for steps that need each other"));
      }
    }
  }
}
