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
import unattend.intent.Components;
import unattend.intent.LocalAccount;

/** The commands of the first logon as a whole: who starts them, when, and in which order. */
final class FirstLogon implements Rule {
  private static final String LIST = "FirstLogonCommands";
  private static final String ITEM = LIST + "/SynchronousCommand";
  private static final String PAGE =
      Components.page("microsoft-windows-shell-setup-firstlogoncommands");
  private static final String CODE_INTEGRITY = "Microsoft-Windows-CodeIntegrity";

  private static final RuleInfo ADMINISTRATOR =
      RuleInfo.warning(
          "first-logon-admin-needed",
          "cross-setting",
          "First-logon commands wait for an administrator, but a user logs on first",
          PAGE);
  private static final RuleInfo PARALLEL =
      RuleInfo.info(
          "first-logon-parallel",
          "cross-setting",
          "Several first-logon commands may be started at once",
          Components.page("microsoft-windows-shell-setup-firstlogoncommands-synchronouscommand"));
  private static final RuleInfo S_MODE =
      RuleInfo.warning(
          "first-logon-s-mode", "cross-setting", "First-logon commands do not run in S mode", PAGE);
  private static final RuleInfo WAITS =
      RuleInfo.info(
          "first-logon-waits",
          "cross-setting",
          "First-logon commands wait until somebody logs on",
          PAGE);

  @Override
  public List<RuleInfo> infos() {
    return List.of(ADMINISTRATOR, PARALLEL, S_MODE, WAITS);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      List<Element> commands = use.all(ITEM);
      if (!commands.isEmpty()) {
        Element list = use.at(LIST).orElseThrow();
        parallel(context, use, list, commands.size());
        sMode(context, use, list);
        whoLogsOn(context, use, list);
      }
    }
  }

  private static void parallel(CheckContext context, ComponentUse use, Element list, int commands) {
    if (commands > 1) {
      String message =
          commands
              + " commands; the reference says that Windows 10 starts them without waiting for"
              + " each other, while users see them run one after the other";
      context.report(
          context
              .finding(PARALLEL, use, list, message)
              .help("put steps that need each other into one script"));
    }
  }

  private static void sMode(CheckContext context, ComponentUse use, Element list) {
    boolean sMode =
        context.contents().components(CODE_INTEGRITY).stream()
            .anyMatch(other -> other.is("SkuPolicyRequired", "1"));
    if (sMode) {
      String message = "this file switches S mode on, in which first-logon commands do not run";
      context.report(
          context
              .finding(S_MODE, use, list, message)
              .help("leave the commands or SkuPolicyRequired out"));
    }
  }

  private static void whoLogsOn(CheckContext context, ComponentUse use, Element list) {
    List<AutoLogon> logons = AutoLogon.enabled(context);
    List<LocalAccount> accounts = LocalAccount.all(context);
    Optional<String> first =
        logons.stream()
            .filter(logon -> logon.use().pass().equals(use.pass()) && logon.isLocal())
            .findFirst()
            .flatMap(AutoLogon::user);
    if (first.isPresent()) {
      accounts.stream()
          .filter(account -> account.isNamed(first.get()))
          .forEach(account -> user(context, use, list, account));
    } else if (logons.isEmpty() && context.file().complete()) {
      waits(context, use, list, accounts);
    }
  }

  private static void waits(
      CheckContext context, ComponentUse use, Element list, List<LocalAccount> accounts) {
    if (accounts.size() == 1 && !accounts.get(0).mayAdminister()) {
      user(context, use, list, accounts.get(0));
    } else if (!AccountSource.has(context, "AutoLogon")) {
      context.report(
          context
              .finding(
                  WAITS, use, list, "without AutoLogon these commands wait until somebody logs on")
              .help("add AutoLogon if they must run without anybody"));
    }
  }

  private static void user(
      CheckContext context, ComponentUse use, Element list, LocalAccount account) {
    if (!account.mayAdminister() && !AccountSource.isChangedByCommand(context)) {
      Element name = account.element().child("Name").orElseThrow();
      String message =
          "the first to log on is "
              + context.quoted(name)
              + ", no administrator: the commands ask for elevation, or do not run";
      context.report(
          context
              .finding(ADMINISTRATOR, use, list, message)
              .help("let an administrator log on first")
              .related("the account is here", name.textSpan()));
    }
  }
}
