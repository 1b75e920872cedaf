package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.Rule;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.AutoLogon;
import unattend.intent.Components;
import unattend.intent.Password;

/** The password of an automatic logon beside that of the account. */
final class AutoLogonPassword implements Rule {
  private static final RuleInfo DIFFERS =
      RuleInfo.error(
          "autologon-password-differs",
          "cross-setting",
          "AutoLogon has another password than the account",
          Components.page("microsoft-windows-shell-setup-autologon-password"),
          "wsim-password-hide");
  private static final RuleInfo MISSING =
      RuleInfo.warning(
          "autologon-password-missing",
          "cross-setting",
          "AutoLogon has no password, but the account has one",
          Components.page("microsoft-windows-shell-setup-autologon-password"));
  private static final RuleInfo AUDIT =
      RuleInfo.error(
          "autologon-audit-needs-admin-password",
          "cross-setting",
          "AutoLogon to audit mode lacks the administrator's password",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/enable-and-disable-the-built-in-administrator-account");

  @Override
  public List<RuleInfo> infos() {
    return List.of(DIFFERS, MISSING, AUDIT);
  }

  @Override
  public void check(CheckContext context) {
    if (context.file().complete()) {
      AutoLogon.enabled(context).forEach(logon -> check(context, logon));
    }
  }

  private static void check(CheckContext context, AutoLogon logon) {
    Optional<Password> account = logon.isLocal() ? logon.passwordOfAccount() : Optional.empty();
    boolean audit = logon.use().isIn(Pass.AUDIT_SYSTEM);
    if (audit && logon.isAdministrator() && account.isEmpty()) {
      String message =
          "AutoLogon in auditSystem needs UserAccounts/AdministratorPassword in the same pass";
      context.report(
          finding(context, AUDIT, logon, logon.element(), message)
              .help("add AdministratorPassword to auditSystem"));
    }
    account.ifPresent(password -> compare(context, logon, password));
  }

  private static void compare(CheckContext context, AutoLogon logon, Password account) {
    Optional<String> wanted = account.clear();
    Optional<Password> written = logon.password();
    if (account.isSet() && (written.isEmpty() || written.get().isBlank())) {
      Element place = written.map(Password::element).orElse(logon.element());
      String message =
          "AutoLogon has no password, but the file gives the account one; the logon will fail";
      context.report(
          finding(context, MISSING, logon, place, message)
              .help("add AutoLogon/Password")
              .related("the password of the account is here", account.element().nameSpan()));
    } else if (wanted.isPresent() && written.flatMap(Password::clear).isPresent()) {
      differs(context, logon, account, written.get());
    }
  }

  private static void differs(
      CheckContext context, AutoLogon logon, Password account, Password written) {
    if (!written.clear().equals(account.clear())) {
      String message =
          "AutoLogon has another password than this file gives the account; the logon will fail";
      Element value = written.value().orElseThrow();
      context.report(
          finding(context, DIFFERS, logon, value, message)
              .help("write the same password in both places")
              .related("the password of the account is here", account.element().nameSpan()));
    }
  }

  private static Finding finding(
      CheckContext context, RuleInfo info, AutoLogon logon, Element element, String message) {
    return context.finding(info, logon.use(), element, message);
  }
}
