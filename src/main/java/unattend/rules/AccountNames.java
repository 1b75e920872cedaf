package unattend.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.LocalAccount;

/** The names of accounts: characters, names that Windows keeps for itself, known accounts. */
final class AccountNames implements Rule {
  private static final String PAGE =
      Components.page("microsoft-windows-shell-setup-useraccounts-localaccounts-localaccount-name");
  private static final String FORBIDDEN = "\"/\\[]:|<>+=;,?*%@";

  /** A domain may stand before the name to log on with, or behind it. */
  private static final String BETWEEN_NAME_AND_DOMAIN = "\\@";

  private static final String DOMAIN_ACCOUNT_NAME =
      "UserAccounts/DomainAccounts/DomainAccountList/DomainAccount/Name";
  private static final Set<String> RESERVED =
      Set.of("none", "system", "local service", "network service");
  private static final RuleInfo CHARACTERS =
      RuleInfo.error(
          "account-name-chars",
          "value",
          "An account name holds a character that no account name may have",
          PAGE,
          "account-name-whitespace-dot");
  private static final RuleInfo BUILT_IN =
      RuleInfo.error(
          "account-name-builtin",
          "value",
          "An account name is one that Windows keeps for itself",
          PAGE,
          "account-name-none");
  private static final RuleInfo GROUP =
      RuleInfo.error(
          "account-name-equals-group",
          "value",
          "A local account has the name of a built-in group",
          PAGE);
  private static final RuleInfo UNICODE =
      RuleInfo.info(
          "account-name-unicode",
          "value",
          "An account name holds characters that a console cannot show",
          Components.page("microsoft-windows-shell-setup-autologon-username"));
  private static final RuleInfo EXISTING =
      RuleInfo.info(
          "localaccount-existing",
          "cross-setting",
          "A local account names an account that every Windows has",
          "https://learn.microsoft.com/windows-hardware/customize/desktop/wsim/best-practices-for-authoring-answer-files");

  @Override
  public List<RuleInfo> infos() {
    return List.of(CHARACTERS, BUILT_IN, GROUP, UNICODE, EXISTING);
  }

  @Override
  public void check(CheckContext context) {
    for (LocalAccount account : LocalAccount.all(context)) {
      account.element().child("Name").ifPresent(name -> check(context, account.use(), name));
    }
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      for (Element name : use.all(DOMAIN_ACCOUNT_NAME)) {
        ComponentUse.value(name).ifPresent(text -> characters(context, use, name, text, ""));
      }
      for (Element name : use.all("AutoLogon/Username")) {
        ComponentUse.value(name)
            .ifPresent(text -> characters(context, use, name, text, BETWEEN_NAME_AND_DOMAIN));
      }
    }
  }

  private static void check(CheckContext context, ComponentUse use, Element element) {
    Optional<String> value = ComponentUse.value(element);
    if (value.isEmpty()) {
      return;
    }
    String name = value.get();
    String folded = name.toLowerCase(Locale.ROOT);
    characters(context, use, element, name, "");
    if (RESERVED.contains(folded)) {
      report(context, BUILT_IN, use, element, "is a name that Windows keeps for itself");
    } else if (BuiltInGroups.isName(name)) {
      report(context, GROUP, use, element, "is a built-in group; accounts and groups share names");
    } else if (LocalAccount.isBuiltIn(folded)) {
      existing(context, use, element, folded.equals("administrator"));
    }
  }

  private static void characters(
      CheckContext context, ComponentUse use, Element element, String name, String allowed) {
    Optional<String> bad =
        name.chars()
            .filter(c -> c < ' ' || FORBIDDEN.indexOf(c) >= 0)
            .filter(c -> allowed.indexOf(c) < 0)
            .mapToObj(c -> c < ' ' ? "a control character" : "'" + (char) c + "'")
            .findFirst();
    if (bad.isPresent()) {
      report(context, CHARACTERS, use, element, "holds " + bad.get() + ", which no name may have");
    } else if (name.endsWith(".")) {
      report(context, CHARACTERS, use, element, "ends with a full stop, which no name may");
    } else if (name.codePoints().anyMatch(AccountNames::isSymbol)) {
      context.report(
          context
              .finding(
                  UNICODE,
                  use,
                  element,
                  "account name "
                      + context.quoted(element)
                      + " holds characters that consoles show as ?")
              .help("use letters and digits"));
    }
  }

  private static boolean isSymbol(int codePoint) {
    return codePoint > 0xFFFF || Character.getType(codePoint) == Character.OTHER_SYMBOL;
  }

  private static void existing(
      CheckContext context, ComponentUse use, Element element, boolean administrator) {
    String message =
        context.quoted(element)
            + " is an account of Windows itself: it is changed, not created, and its groups stay";
    String help =
        administrator ? "set its password by AdministratorPassword" : "choose another name";
    context.report(context.finding(EXISTING, use, element, message).help(help));
  }

  private static void report(
      CheckContext context, RuleInfo info, ComponentUse use, Element element, String fault) {
    String message = "account name " + context.quoted(element) + " " + fault;
    context.report(context.finding(info, use, element, message).help("choose another name"));
  }
}
