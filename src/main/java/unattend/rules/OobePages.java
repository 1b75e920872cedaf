package unattend.rules;

import java.util.List;
import unattend.catalog.Pass;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.AccountSource;
import unattend.intent.Components;
import unattend.intent.TargetSystem;

/** The pages of OOBE that a file answers, and those it leaves to be seen. */
final class OobePages implements Rule {
  private static final String PAGE = "microsoft-windows-shell-setup-oobe-";
  private static final RuleInfo PRIVACY =
      RuleInfo.info(
          "protect-your-pc-missing",
          "cross-setting",
          "OOBE shows the privacy page, since ProtectYourPC is not set",
          Components.page(PAGE + "protectyourpc"));
  private static final RuleInfo LICENCE =
      RuleInfo.info(
          "hide-eula-oobe-required",
          "cross-setting",
          "OOBE of Windows 11 shows the licence page, since HideEULAPage is not set",
          Components.page(PAGE + "hideeulapage"));
  private static final RuleInfo NETWORK =
      RuleInfo.warning(
          "network-page",
          "cross-setting",
          "OOBE of Windows 11 24H2 may stop at the network page",
          "https://github.com/cschneegans/unattend-generator/issues/339");
  private static final RuleInfo SERVER_ONLY =
      RuleInfo.info(
          "hide-local-account-client",
          "cross-setting",
          "HideLocalAccountScreen is for servers only",
          Components.page(PAGE + "hidelocalaccountscreen"));
  private static final RuleInfo TESTS_ONLY =
      RuleInfo.info(
          "hide-eula-oem",
          "cross-setting",
          "The licence page is hidden on a machine for other people",
          Components.page(PAGE + "hideeulapage"));
  private static final RuleInfo DEMO =
      RuleInfo.info(
          "retail-demo-reused",
          "cross-setting",
          "Retail demo mode comes back when the same file serves a reset",
          Components.page(PAGE + "unattendenableretaildemo"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(PRIVACY, LICENCE, NETWORK, SERVER_ONLY, TESTS_ONLY, DEMO);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use :
        context.contents().components(Pass.OOBE_SYSTEM, Components.SHELL_SETUP)) {
      use.at("OOBE")
          .filter(oobe -> !oobe.children().isEmpty())
          .ifPresent(
              oobe -> {
                settings(context, use, oobe);
                if (oobe.closed() && !ComponentUse.isTrue(oobe, "SkipMachineOOBE")) {
                  pages(context, use, oobe);
                }
              });
    }
  }

  private static void pages(CheckContext context, ComponentUse use, Element oobe) {
    if (!TargetSystem.isServer(context) && oobe.child("ProtectYourPC").isEmpty()) {
      String message = "OOBE has no ProtectYourPC, so the privacy page is shown";
      context.report(
          context.finding(PRIVACY, use, oobe, message).help("add ProtectYourPC with 1 or 3"));
    } else if (TargetSystem.isClientFrom(context, WindowsRelease.W11_21H2)
        && oobe.child("HideEULAPage").isEmpty()) {
      String message = "OOBE has no HideEULAPage, so the licence page is shown";
      context.report(
          context.finding(LICENCE, use, oobe, message).help("add HideEULAPage with true"));
    }
    if (TargetSystem.isClientFrom(context, WindowsRelease.W11_24H2)
        && oobe.child("HideWirelessSetupInOOBE").isEmpty()
        && AccountSource.has(context, "UserAccounts")) {
      String message =
          "OOBE has no HideWirelessSetupInOOBE; from Windows 11 24H2 the network page may be shown"
              + " although everything else is answered";
      context.report(
          context
              .finding(NETWORK, use, oobe, message)
              .help("add HideWirelessSetupInOOBE with true"));
    }
  }

  private static void settings(CheckContext context, ComponentUse use, Element oobe) {
    if (TargetSystem.isClient(context)) {
      report(
          context,
          SERVER_ONLY,
          use,
          oobe,
          "HideLocalAccountScreen",
          "HideLocalAccountScreen has an effect on Windows Server only");
    }
    if (context.options().delivered().orElse(false)) {
      report(
          context,
          TESTS_ONLY,
          use,
          oobe,
          "HideEULAPage",
          "manufacturers may hide the licence page for tests only, not on delivered machines");
    }
    report(
        context,
        DEMO,
        use,
        oobe,
        "UnattendEnableRetailDemo",
        "retail demo mode is switched on, and again at a reset if that uses this file");
  }

  private static void report(
      CheckContext context,
      RuleInfo info,
      ComponentUse use,
      Element oobe,
      String setting,
      String message) {
    if (ComponentUse.isTrue(oobe, setting)) {
      Element element = oobe.child(setting).orElseThrow();
      context.report(
          context.finding(info, use, element, message).help("leave " + setting + " out"));
    }
  }
}
