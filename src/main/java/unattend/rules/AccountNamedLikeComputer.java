package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.LocalAccount;

/** Accounts and computer share one name space on the machine. */
final class AccountNamedLikeComputer implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.error(
          "account-name-equals-computer",
          "cross-setting",
          "A local account has the name of the computer",
          "https://github.com/cschneegans/unattend-generator/issues/16");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      use.at("ComputerName").ifPresent(name -> check(context, name));
    }
  }

  private static void check(CheckContext context, Element computer) {
    ComponentUse.value(computer)
        .ifPresent(
            name ->
                LocalAccount.all(context).stream()
                    .filter(account -> account.isNamed(name))
                    .forEach(account -> report(context, account, computer)));
  }

  private static void report(CheckContext context, LocalAccount account, Element computer) {
    Element name = account.element().child("Name").orElseThrow();
    String message =
        "the account "
            + context.quoted(name)
            + " has the name of the computer; Windows then adds it to no group"
            + " and first-logon commands never run";
    context.report(
        context
            .finding(INFO, account.use(), name, message)
            .help("rename one of the two")
            .related("the computer name is here", computer.textSpan()));
  }
}
