package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.intent.Components;

/** The Windows Recovery Environment taken off the machine. */
final class RecoveryRemoved implements Rule {
  private static final String SETTING = "UninstallWindowsRE";
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "winre-uninstall",
          "security",
          "The Windows Recovery Environment is removed",
          Components.page("microsoft-windows-winre-recoveryagent-uninstallwindowsre"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use :
        context.contents().components("Microsoft-Windows-WinRE-RecoveryAgent")) {
      if (use.isTrue(SETTING)) {
        String message =
            "UninstallWindowsRE is true: the machine cannot repair or reset itself,"
                + " and BitLocker cannot be switched on";
        context.report(
            context
                .finding(INFO, use, use.at(SETTING).orElseThrow(), message)
                .help("leave it out unless the machine never needs either"));
      }
    }
  }
}
