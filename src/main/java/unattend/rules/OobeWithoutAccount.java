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
import unattend.intent.AutoLogon;
import unattend.intent.CommandUse;
import unattend.intent.Components;
import unattend.intent.TargetSystem;

/** The account pages of OOBE are hidden, but no account is made in their place. */
final class OobeWithoutAccount implements Rule {
  private static final String HIDE_ONLINE = "OOBE/HideOnlineAccountScreens";
  private static final String HIDE_LOCAL = "OOBE/HideLocalAccountScreen";
  private static final String ACCOUNT = "add UserAccounts/LocalAccounts with one account";
  private static final String PASSWORD = "add UserAccounts/AdministratorPassword";
  private static final RuleInfo NO_ACCOUNT =
      RuleInfo.warning(
          "oobe-no-account",
          "cross-setting",
          "The account pages of OOBE are hidden, but the file creates no account",
          "https://learn.microsoft.com/windows-hardware/customize/desktop/automate-oobe");
  private static final RuleInfo INSISTS =
      RuleInfo.warning(
          "hide-online-account-24h2",
          "cross-setting",
          "Windows 11 24H2 and later want a Microsoft account where the file creates none",
          "https://github.com/cschneegans/unattend-generator/issues/62",
          "local-account-tricks");

  @Override
  public List<RuleInfo> infos() {
    return List.of(NO_ACCOUNT, INSISTS);
  }

  @Override
  public void check(CheckContext context) {
    if (!context.file().complete()) {
      return;
    }
    for (ComponentUse use :
        context.contents().components(Pass.OOBE_SYSTEM, Components.SHELL_SETUP)) {
      String path = use.isTrue(HIDE_ONLINE) ? HIDE_ONLINE : HIDE_LOCAL;
      if (use.isTrue(path) && !isAnswered(context)) {
        report(context, use, use.at(path).orElseThrow());
      }
    }
  }

  private static void report(CheckContext context, ComponentUse use, Element element) {
    if (TargetSystem.isClientFrom(context, WindowsRelease.W11_24H2)) {
      String message =
          element.name()
              + " is true, but the file creates no account;"
              + " from Windows 11 24H2 OOBE then insists on a Microsoft account";
      context.report(context.finding(INSISTS, use, element, message).help(ACCOUNT));
    } else if (AccountSource.isCleanInstallation(context)) {
      String message =
          element.name()
              + " is true, but the file creates no account and logs nobody on;"
              + " OOBE stops and asks for one";
      boolean server = TargetSystem.isServer(context);
      context.report(
          context.finding(NO_ACCOUNT, use, element, message).help(server ? PASSWORD : ACCOUNT));
    }
  }

  private static boolean isAnswered(CheckContext context) {
    return AccountSource.makesAccount(context)
        || !AutoLogon.enabled(context).isEmpty()
        || AccountSource.isTrue(context, "OOBE/SkipMachineOOBE")
        || AccountSource.joinsDomain(context)
        || AccountSource.endsInAudit(context)
        || AccountSource.isChangedByCommand(context)
        || bypassesNetwork(context);
  }

  /** OOBE then lets the user make a local account. */
  private static boolean bypassesNetwork(CheckContext context) {
    return CommandUse.all(context).stream().anyMatch(command -> command.holds("bypassnro"));
  }
}
