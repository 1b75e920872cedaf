package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckContext;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.AccountSource;
import unattend.intent.AutoLogon;
import unattend.intent.Components;
import unattend.intent.LocalAccount;

/** Whom an automatic logon is for, and whether that account is there. */
final class AutoLogonAccount implements Rule {
  private static final String PAGE = Components.page("microsoft-windows-shell-setup-autologon");
  private static final RuleInfo UNKNOWN =
      RuleInfo.warning(
          "autologon-unknown-account",
          "cross-setting",
          "AutoLogon names an account that the file does not create",
          PAGE);
  private static final RuleInfo ENGLISH =
      RuleInfo.warning(
          "autologon-administrator-english",
          "cross-setting",
          "AutoLogon names the built-in administrator by a translated name",
          Components.page("microsoft-windows-shell-setup-autologon-username"));
  private static final RuleInfo NO_ADMINISTRATOR =
      RuleInfo.warning(
          "autologon-skips-account-page",
          "cross-setting",
          "AutoLogon passes over the account page, and no administrator is created",
          PAGE);
  private static final RuleInfo DELIVERED =
      RuleInfo.info(
          "autologon-delivered", "security", "A machine for other people logs on by itself", PAGE);

  @Override
  public List<RuleInfo> infos() {
    return List.of(UNKNOWN, ENGLISH, NO_ADMINISTRATOR, DELIVERED);
  }

  @Override
  public void check(CheckContext context) {
    for (AutoLogon logon : AutoLogon.enabled(context)) {
      if (logon.use().isIn(Pass.OOBE_SYSTEM)) {
        account(context, logon);
        delivered(context, logon);
      }
    }
  }

  private static void account(CheckContext context, AutoLogon logon) {
    String user = logon.user().orElse("");
    if (user.isEmpty() || !logon.isLocal()) {
      return;
    }
    List<LocalAccount> accounts = LocalAccount.all(context);
    boolean created = accounts.stream().anyMatch(account -> account.isNamed(user));
    Optional<String> language = LocalizedNames.languageOfAdministrator(user);
    if (language.isPresent() && !created) {
      String message =
          context.quoted(logon.userElement().orElseThrow())
              + " is the administrator of a Windows in "
              + language.get()
              + "; only the English name enables the account";
      report(context, ENGLISH, logon, message, "write Administrator");
    } else if (!created && !LocalAccount.isBuiltIn(user)) {
      unknown(context, logon);
    } else if (hasNoAdministrator(context, logon, accounts)) {
      String message =
          "OOBE passes over the account page because of AutoLogon,"
              + " and no account of the file is an administrator";
      report(context, NO_ADMINISTRATOR, logon, message, "create an account in Administrators");
    }
  }

  /** Only a clean installation has no other accounts than those of the file. */
  private static void unknown(CheckContext context, AutoLogon logon) {
    if (AccountSource.isCleanInstallation(context) && !AccountSource.isChangedByCommand(context)) {
      String message =
          "AutoLogon is for "
              + context.quoted(logon.userElement().orElseThrow())
              + ", which this file does not create";
      report(context, UNKNOWN, logon, message, "create the account, or correct the name");
    }
  }

  private static boolean hasNoAdministrator(
      CheckContext context, AutoLogon logon, List<LocalAccount> accounts) {
    return context.options().release().atLeast(WindowsRelease.W10_1507)
        && AccountSource.isCleanInstallation(context)
        && !logon.isAdministrator()
        && accounts.stream().noneMatch(LocalAccount::mayAdminister)
        && !AccountSource.has(context, AutoLogon.ADMINISTRATOR_PASSWORD)
        && !AccountSource.has(context, "UserAccounts/DomainAccounts")
        && !AccountSource.joinsDomain(context)
        && !AccountSource.isChangedByCommand(context);
  }

  private static void delivered(CheckContext context, AutoLogon logon) {
    if (context.options().delivered().orElse(false)) {
      String message =
          "AutoLogon is enabled; the reference wants it off on machines that go to other people";
      context.report(
          context
              .finding(DELIVERED, logon.use(), logon.element(), message)
              .help("leave AutoLogon out of the file that is delivered"));
    }
  }

  private static void report(
      CheckContext context, RuleInfo info, AutoLogon logon, String message, String help) {
    Element user = logon.userElement().orElseThrow();
    context.report(context.finding(info, logon.use(), user, message).help(help));
  }
}
