package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.AccountSource;
import unattend.intent.AutoLogon;
import unattend.intent.CommandUse;
import unattend.intent.Components;
import unattend.intent.LocalAccount;
import unattend.intent.Password;
import unattend.intent.TargetSystem;

/** Passwords that are too weak for a server, or missing where they are needed from afar. */
final class WeakPasswords implements Rule {
  private static final String REMOTE_DESKTOP =
      "Microsoft-Windows-TerminalServices-LocalSessionManager";
  private static final int SHORTEST = 8;
  private static final int CLASSES = 3;

  private static final RuleInfo COMPLEXITY =
      RuleInfo.info(
          "password-complexity-server",
          "security",
          "A password is weaker than a server wants by default",
          Components.page("microsoft-windows-shell-setup-useraccounts-administratorpassword"));
  private static final RuleInfo REMOTE =
      RuleInfo.warning(
          "account-blank-password-remote",
          "cross-setting",
          "An account without a password cannot log on from afar",
          "https://learn.microsoft.com/windows/security/threat-protection/security-policy-settings/accounts-limit-local-account-use-of-blank-passwords-to-console-logon-only");

  @Override
  public List<RuleInfo> infos() {
    return List.of(COMPLEXITY, REMOTE);
  }

  @Override
  public void check(CheckContext context) {
    boolean server = TargetSystem.isServer(context);
    boolean remote = isRemote(context);
    if (!server && !remote) {
      return;
    }
    for (LocalAccount account : LocalAccount.all(context)) {
      Optional<Password> password = Password.at(account.element(), "Password");
      if (password.isPresent()) {
        check(context, account.use(), password.get(), server, remote);
      } else if (remote && account.element().closed() && isNew(account)) {
        remote(
            context,
            account.use(),
            account.element().child("Name").orElseThrow(),
            "this account has no password");
      }
    }
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      Password.at(use.element(), AutoLogon.ADMINISTRATOR_PASSWORD)
          .ifPresent(password -> check(context, use, password, false, remote));
    }
  }

  private static void check(
      CheckContext context, ComponentUse use, Password password, boolean server, boolean remote) {
    if (server && password.clear().filter(WeakPasswords::isWeak).isPresent()) {
      complexity(context, use, password);
    }
    if (remote && password.isBlank()) {
      remote(context, use, password.value().orElseThrow(), "this password is blank");
    }
  }

  private static boolean isNew(LocalAccount account) {
    return account.name().filter(name -> !LocalAccount.isBuiltIn(name)).isPresent();
  }

  /** Remote Desktop or remote management is switched on, and the policy on blank ones is left. */
  private static boolean isRemote(CheckContext context) {
    boolean desktop =
        context.contents().components(REMOTE_DESKTOP).stream()
            .anyMatch(use -> use.is("fDenyTSConnections", "false"));
    List<CommandUse> commands = CommandUse.all(context);
    boolean management =
        commands.stream().anyMatch(c -> c.holds("enable-psremoting") || c.names("winrm"));
    boolean changed =
        AccountSource.isChangedByCommand(context)
            || commands.stream().anyMatch(c -> c.holds("limitblankpassworduse"));
    return (desktop || management) && !changed;
  }

  private static boolean isWeak(String password) {
    return !password.isEmpty() && (password.length() < SHORTEST || classes(password) < CLASSES);
  }

  private static int classes(String password) {
    boolean lower = password.chars().anyMatch(Character::isLowerCase);
    boolean upper = password.chars().anyMatch(Character::isUpperCase);
    boolean digit = password.chars().anyMatch(Character::isDigit);
    boolean other = password.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
    return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
  }

  private static void complexity(CheckContext context, ComponentUse use, Password password) {
    Element value = password.value().orElseThrow();
    String message =
        "this password has fewer than "
            + SHORTEST
            + " characters, or fewer than three of lower case, upper case, digits and others;"
            + " a server wants both by default";
    context.report(
        context.finding(COMPLEXITY, use, value, message).help("choose a stronger password"));
  }

  private static void remote(CheckContext context, ComponentUse use, Element place, String found) {
    String message =
        found
            + ", and the file switches remote access on;"
            + " by default Windows lets such an account log on at the console only";
    context.report(context.finding(REMOTE, use, place, message).help("set a password"));
  }
}
