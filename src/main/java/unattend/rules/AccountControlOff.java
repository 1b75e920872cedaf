package unattend.rules;

import java.util.List;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.intent.Components;
import unattend.intent.TargetSystem;

/** User Account Control switched off on a client that has Store apps. */
final class AccountControlOff implements Rule {
  private static final String SETTING = "EnableLUA";
  private static final RuleInfo INFO =
      RuleInfo.info(
          "lua-disabled",
          "cross-setting",
          "User Account Control is switched off on a client",
          Components.page("microsoft-windows-lua-settings-enablelua"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    if (!TargetSystem.isClientFrom(context, WindowsRelease.W8)) {
      return;
    }
    for (ComponentUse use : context.contents().components("Microsoft-Windows-LUA-Settings")) {
      if (use.is(SETTING, "false")) {
        String message =
            "EnableLUA is false: Store apps do not start,"
                + " and first-logon commands of a standard user do not run";
        context.report(
            context
                .finding(INFO, use, use.at(SETTING).orElseThrow(), message)
                .help("leave User Account Control on"));
      }
    }
  }
}
