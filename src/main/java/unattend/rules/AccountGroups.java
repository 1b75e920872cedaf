package unattend.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.LocalAccount;

/** The groups that accounts are put into, by the names Windows knows in every language. */
final class AccountGroups implements Rule {
  private static final String PAGE =
      "microsoft-windows-shell-setup-useraccounts-localaccounts-localaccount";
  private static final String DOMAIN_PATH =
      "UserAccounts/DomainAccounts/DomainAccountList/DomainAccount/Group";
  private static final RuleInfo LOCALIZED =
      RuleInfo.error(
          "account-group-localized",
          "value",
          "An account's group has a translated name",
          Components.page(PAGE + "-group"));
  private static final RuleInfo UNKNOWN =
      RuleInfo.info(
          "account-group-unknown",
          "value",
          "An account's group is none of the built-in ones",
          Components.page(PAGE + "-group"));
  private static final RuleInfo NOT_OFFLINE =
      RuleInfo.warning(
          "account-group-offline-list",
          "value",
          "An offline account's group is none of those known offline",
          Components.page(
              "microsoft-windows-shell-setup-offlineuseraccounts-offlinelocalaccounts-localaccount-group"));
  private static final RuleInfo MISSING =
      RuleInfo.warning(
          "account-group-missing",
          "cross-setting",
          "A local account is put into no group",
          Components.page(PAGE));

  @Override
  public List<RuleInfo> infos() {
    return List.of(LOCALIZED, UNKNOWN, NOT_OFFLINE, MISSING);
  }

  @Override
  public void check(CheckContext context) {
    for (LocalAccount account : LocalAccount.all(context)) {
      Optional<Element> group = account.element().child("Group");
      if (group.isPresent()) {
        groups(context, account.use(), group.get(), account.offline());
      } else {
        missing(context, account);
      }
    }
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      use.all(DOMAIN_PATH).forEach(group -> groups(context, use, group, false));
    }
  }

  private static void groups(
      CheckContext context, ComponentUse use, Element element, boolean offline) {
    if (ComponentUse.value(element).isPresent()) {
      for (String word : element.trimmedText().split(";")) {
        if (!word.isBlank()) {
          group(context, use, element, word.trim(), offline);
        }
      }
    }
  }

  private static void group(
      CheckContext context, ComponentUse use, Element element, String word, boolean offline) {
    String folded = word.toLowerCase(Locale.ROOT).replace(" ", "");
    Optional<String> english = LocalizedNames.englishGroup(folded);
    if (english.isPresent()) {
      String message =
          "group \"" + word + "\" is a translated name; Windows knows only the English one here";
      context.report(
          context.finding(LOCALIZED, use, element, message).help("write " + english.get()));
    } else if (offline && !BuiltInGroups.isKnownOffline(word)) {
      String message =
          "group \"" + word + "\" is not known offline, where Windows accepts nine groups only";
      context.report(
          context
              .finding(NOT_OFFLINE, use, element, message)
              .help("write Administrators or Users"));
    } else if (!offline && !BuiltInGroups.mayBeMeantBy(word)) {
      unknown(context, use, element, word);
    }
  }

  private static void unknown(
      CheckContext context, ComponentUse use, Element element, String word) {
    if (word.indexOf(',') >= 0) {
      String message =
          "group \"" + word + "\" holds a comma; Windows takes it for the name of one group";
      context.report(
          context
              .finding(UNKNOWN, use, element, message)
              .severity(Severity.WARNING)
              .help("separate groups by semicolons: " + word.replaceAll(" *, *", ";")));
      return;
    }
    boolean administrator = word.equalsIgnoreCase("Administrator");
    String message =
        "group \""
            + word
            + "\" is none that Windows brings along, so something must create it before the account"
            + " is made";
    context.report(
        context
            .finding(UNKNOWN, use, element, message)
            .help(
                administrator
                    ? "write Administrators, which is the group; Administrator is an account"
                    : "make sure that a command of an earlier pass creates the group"));
  }

  private static void missing(CheckContext context, LocalAccount account) {
    Element element = account.element();
    Optional<Element> name = element.child("Name");
    if (!element.closed() || name.isEmpty() || account.name().isEmpty()) {
      return;
    }
    if (!LocalAccount.isBuiltIn(account.name().get())) {
      String message = "the account " + context.quoted(name.get()) + " is put into no group";
      context.report(
          context
              .finding(MISSING, account.use(), name.get(), message)
              .help("add <Group>Users</Group> or <Group>Administrators</Group>"));
    }
  }
}
