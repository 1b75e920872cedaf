package unattend.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Placeholder;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.AutoLogon;
import unattend.intent.Components;
import unattend.intent.Password;

/**
 * How the passwords of accounts are written: plain, hidden, blank, or so that nobody reads them.
 */
final class AccountPasswords implements Rule {
  private static final String HIDING =
      "https://learn.microsoft.com/windows-hardware/customize/desktop/wsim/hide-sensitive-data-in-an-answer-file";
  private static final List<String> PATHS =
      List.of(
          AutoLogon.ADMINISTRATOR_PASSWORD,
          "UserAccounts/LocalAccounts/LocalAccount/Password",
          "AutoLogon/Password",
          "OfflineUserAccounts/OfflineAdministratorPassword",
          "OfflineUserAccounts/OfflineLocalAccounts/LocalAccount/Password");

  private static final RuleInfo DECODE =
      RuleInfo.error("password-decode", "value", "A hidden password cannot be decoded", HIDING);
  private static final RuleInfo PLAIN =
      RuleInfo.info(
          "password-plain-text", "security", "A password stands in the file as plain text", HIDING);
  private static final RuleInfo HIDDEN =
      RuleInfo.info(
          "password-hidden-is-not-encrypted",
          "security",
          "A hidden password is not encrypted",
          HIDING);
  private static final RuleInfo BLANK =
      RuleInfo.warning(
          "password-blank-admin",
          "security",
          "The built-in administrator gets a blank password",
          Components.page(
              "microsoft-windows-shell-setup-useraccounts-administratorpassword-value"));

  /** One password and the component it stands in. */
  private record Found(ComponentUse use, Password password, Element value) {}

  @Override
  public List<RuleInfo> infos() {
    return List.of(DECODE, PLAIN, HIDDEN, BLANK);
  }

  @Override
  public void check(CheckContext context) {
    List<Found> all = all(context);
    for (Found found : all) {
      decode(context, found);
      blank(context, found);
    }
    all.stream()
        .filter(found -> !found.password().isHidden() && found.password().isSet())
        .findFirst()
        .ifPresent(found -> plain(context, found));
    all.stream()
        .filter(found -> found.password().isHidden() && found.password().isSet())
        .findFirst()
        .ifPresent(found -> hidden(context, found));
  }

  private static List<Found> all(CheckContext context) {
    List<Found> all = new ArrayList<>();
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      for (String path : PATHS) {
        for (Element element : use.all(path)) {
          Password password = new Password(element);
          password.value().ifPresent(value -> all.add(new Found(use, password, value)));
        }
      }
    }
    return all;
  }

  private static void decode(CheckContext context, Found found) {
    String written = found.value().trimmedText();
    boolean judged = !written.isEmpty() && !Placeholder.in(written) && written.indexOf('*') < 0;
    if (!judged || !found.password().isHidden() || found.password().clear().isPresent()) {
      return;
    }
    String name = found.password().element().name();
    String fault =
        Password.decode(written).isEmpty()
            ? "is not base64 of UTF-16LE text"
            : "decodes to text that does not end with " + name;
    String message =
        "the hidden value of "
            + name
            + " "
            + fault
            + ", so Windows cannot decode it (0x8007000d) and OOBE starts over again and again";
    String help = "encode the password followed by " + name + ", or set PlainText to true";
    context.report(context.finding(DECODE, found.use(), found.value(), message).help(help));
  }

  private static void blank(CheckContext context, Found found) {
    boolean audit = found.use().isIn(Pass.AUDIT_SYSTEM);
    boolean administrator =
        found.password().element().name().toLowerCase(Locale.ROOT).contains("admin");
    if (administrator && !audit && found.password().isBlank()) {
      String message =
          found.password().element().name()
              + " is blank, which enables the built-in administrator without a password";
      context.report(
          context.finding(BLANK, found.use(), found.value(), message).help("set a password"));
    }
  }

  private static void plain(CheckContext context, Found found) {
    Optional<Element> place = found.password().element().child("PlainText");
    String message =
        "this password can be read in the file, and in the copy that Windows keeps of it"
            + " until Setup clears it";
    context.report(
        context
            .finding(PLAIN, found.use(), place.orElse(found.password().element()), message)
            .help("let few people read the file; hiding the password protects nothing"));
  }

  private static void hidden(CheckContext context, Found found) {
    Element place = found.password().element().child("PlainText").orElseThrow();
    String message = "a hidden password is base64 only, which anybody can decode";
    context.report(
        context
            .finding(HIDDEN, found.use(), place, message)
            .help("treat the file as if the password stood in it"));
  }
}
