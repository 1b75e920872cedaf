package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.AccountSource;
import unattend.intent.AutoLogon;
import unattend.intent.Components;
import unattend.intent.LocalAccount;

/** A clean installation whose accounts are all without rights to administer it. */
final class NoAdministrator implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "no-administrator-account",
          "cross-setting",
          "No account of the file may administer the machine",
          Components.page(
              "microsoft-windows-shell-setup-useraccounts-localaccounts-localaccount-group"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    List<LocalAccount> accounts = LocalAccount.all(context);
    if (accounts.isEmpty() || !AccountSource.isCleanInstallation(context)) {
      return;
    }
    boolean administrator = accounts.stream().anyMatch(LocalAccount::mayAdminister);
    if (!administrator && !hasOther(context)) {
      report(context, accounts.get(0));
    }
  }

  private static boolean hasOther(CheckContext context) {
    return AccountSource.has(context, "UserAccounts/AdministratorPassword")
        || AccountSource.has(context, "UserAccounts/DomainAccounts")
        || !AutoLogon.enabled(context).isEmpty()
        || AccountSource.joinsDomain(context)
        || AccountSource.isChangedByCommand(context);
  }

  private static void report(CheckContext context, LocalAccount first) {
    Element name = first.element().child("Name").orElse(first.element());
    String message =
        "no account of this file is in the group Administrators,"
            + " so nobody may administer the machine";
    context.report(
        context
            .finding(INFO, first.use(), name, message)
            .help("put one account into the group Administrators"));
  }
}
