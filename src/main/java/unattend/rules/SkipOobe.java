package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.intent.Components;

/** OOBE passed over as a whole, which leaves parts of the setup undone. */
final class SkipOobe implements Rule {
  private static final String SETTING = "OOBE/SkipMachineOOBE";
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "deprecated-skip-machine-oobe",
          "deprecated",
          "SkipMachineOOBE leaves parts of the setup undone",
          "https://github.com/cloudbase/cloudbase-init-installer/issues/51",
          "skipmachineoobe");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      if (use.isTrue(SETTING)) {
        String message =
            "SkipMachineOOBE is true; it is off the reference since 2016, and skipping OOBE"
                + " can leave accounts, policies and the end of setup undone";
        context.report(
            context
                .finding(INFO, use, use.at(SETTING).orElseThrow(), message)
                .help("use the Hide… settings, ProtectYourPC and UserAccounts instead"));
      }
    }
  }
}
