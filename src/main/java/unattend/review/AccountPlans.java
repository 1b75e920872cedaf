package unattend.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.ComponentUse;
import unattend.check.Use;
import unattend.diagnostic.SourceText;
import unattend.document.Element;
import unattend.intent.AccountSource;
import unattend.intent.AutoLogon;
import unattend.intent.CommandUse;
import unattend.intent.Components;
import unattend.intent.LocalAccount;
import unattend.intent.Password;

/** The accounts a file makes or changes. */
final class AccountPlans {
  private static final String ADMINISTRATOR = "Administrator";
  private static final String DOMAIN_LIST = "UserAccounts/DomainAccounts/DomainAccountList";

  private static final List<String> ADMINISTRATOR_PASSWORDS =
      List.of(AutoLogon.ADMINISTRATOR_PASSWORD, "OfflineUserAccounts/OfflineAdministratorPassword");

  private final Reading reading;
  private final SourceText source;

  AccountPlans(Reading reading) {
    this.reading = reading;
    this.source = reading.source();
  }

  List<AccountPlan> all() {
    List<AccountPlan> plans = new ArrayList<>();
    for (LocalAccount account : LocalAccount.all(reading.applied())) {
      if (reading.isRead(
          account.use(), account.offline() ? "OfflineUserAccounts" : "UserAccounts")) {
        plans.add(local(account));
      }
    }
    for (ComponentUse use : reading.applied().contents().components(Components.SHELL_SETUP)) {
      if (reading.isRead(use, "UserAccounts") || reading.isRead(use, "OfflineUserAccounts")) {
        plans.addAll(others(use));
      }
    }
    return plans;
  }

  private List<AccountPlan> others(ComponentUse use) {
    List<AccountPlan> plans = new ArrayList<>();
    for (Element list : use.all(DOMAIN_LIST)) {
      list.all("DomainAccount").forEach(account -> plans.add(domain(use, list, account)));
    }
    for (String path : ADMINISTRATOR_PASSWORDS) {
      use.at(path)
          .filter(element -> !element.isEmpty())
          .ifPresent(element -> plans.add(administrator(use, element)));
    }
    return plans;
  }

  private AccountPlan local(LocalAccount account) {
    boolean existing = account.name().filter(LocalAccount::isBuiltIn).isPresent();
    String effect =
        existing
            ? "exists in every Windows; it is changed"
            : reading.use() == Use.SYSPREP || !AccountSource.isCleanInstallation(reading.applied())
                ? "created, or changed if the image has it"
                : "created";
    return new AccountPlan(
        Shown.text(source, account.element(), "Name"),
        about(account.element()),
        effect,
        Shown.text(source, account.element(), "Group").replace(";", ", "),
        existing && account.element().child("Password").isEmpty()
            ? ""
            : password(Password.at(account.element(), "Password")),
        pass(account.use()),
        Shown.line(source, account.element()));
  }

  private String about(Element account) {
    String name = Shown.text(source, account, "DisplayName");
    String description = Shown.text(source, account, "Description");
    return name.isEmpty() || description.isEmpty() ? name + description : name + ": " + description;
  }

  private AccountPlan domain(ComponentUse use, Element list, Element account) {
    String domain = Shown.text(source, list, "Domain");
    return new AccountPlan(
        (domain.isEmpty() ? "" : domain + "\\") + Shown.text(source, account, "Name"),
        "",
        "of the domain; it is put into groups of this machine",
        Shown.text(source, account, "Group").replace(";", ", "),
        "",
        pass(use),
        Shown.line(source, account));
  }

  private AccountPlan administrator(ComponentUse use, Element password) {
    return new AccountPlan(
        ADMINISTRATOR,
        "",
        "the built-in one, changed",
        "",
        password(Optional.of(new Password(password))),
        pass(use),
        Shown.line(source, password));
  }

  private static String pass(ComponentUse use) {
    return use.pass().map(Pass::word).orElse("");
  }

  private static String password(Optional<Password> password) {
    if (password.isEmpty() || password.get().isBlank()) {
      return "no password";
    }
    return password.get().isSet() ? "with a password" : "with a password that cannot be read here";
  }

  /** True if the file makes an account that somebody can log on with. */
  boolean hasAny() {
    return all().stream().anyMatch(account -> !account.name().equals(ADMINISTRATOR));
  }

  /** What becomes of the built-in Administrator where the machine ends in OOBE. */
  String builtIn() {
    boolean loggedOn =
        AutoLogon.enabled(reading.applied()).stream()
            .anyMatch(logon -> !logon.use().isIn(Pass.AUDIT_SYSTEM) && logon.isAdministrator());
    if (loggedOn) {
      return "enabled, by the automatic logon";
    }
    boolean byCommand =
        CommandUse.all(reading.applied()).stream().anyMatch(AccountPlans::enablesAdministrator);
    if (byCommand) {
      return "enabled, as it seems, by a command";
    }
    return usual()
        + (AccountSource.isChangedByCommand(reading.applied())
            ? ", unless a command changes that"
            : "");
  }

  private static boolean enablesAdministrator(CommandUse command) {
    return command.holds("administrator")
        && (command.holds("/active:yes") || command.holds("enable-localuser"));
  }

  private String usual() {
    if (reading.server()) {
      return "enabled, as on every Windows Server";
    }
    boolean declared = reading.whole().options().declaredRelease().isPresent();
    return declared
        ? "stays disabled, as on every Windows client"
        : "stays disabled on a client; on Windows Server it is enabled";
  }
}
