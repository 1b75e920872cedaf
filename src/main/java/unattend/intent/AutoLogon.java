package unattend.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.document.Command;
import unattend.document.Element;

/**
 * An AutoLogon setting that is switched on.
 *
 * @param computer the name that the file gives the computer, or blank
 */
public record AutoLogon(ComponentUse use, Element element, String computer) {
  public static final String ADMINISTRATOR_PASSWORD = "UserAccounts/AdministratorPassword";

  /** The value of the registry that holds how many logons are left, in lower case. */
  public static final String COUNT_LEFT = "autologoncount";

  private static final String ADMINISTRATOR = "Administrator";

  /** All of a file that are switched on, in its order. */
  public static List<AutoLogon> enabled(CheckContext context) {
    List<AutoLogon> found = new ArrayList<>();
    String computer = computer(context);
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      Optional<Element> element = use.at("AutoLogon");
      if (element.isPresent() && ComponentUse.isTrue(element.get(), "Enabled")) {
        found.add(new AutoLogon(use, element.get(), computer));
      }
    }
    return found;
  }

  private static String computer(CheckContext context) {
    for (ComponentUse use :
        context.contents().components(Pass.SPECIALIZE, Components.SHELL_SETUP)) {
      Optional<String> name = use.value("ComputerName");
      if (name.isPresent()) {
        return name.get();
      }
    }
    return "";
  }

  /** How often Windows really logs on: it counts the logons after the first; 0 is none. */
  public static long times(int logonCount) {
    return logonCount == 0 ? 0 : logonCount + 1L;
  }

  /** The first-logon command that sets the count of the registry to nothing, if there is one. */
  public static Optional<CommandUse> ender(CheckContext context) {
    for (CommandUse command : CommandUse.all(context)) {
      boolean first = command.command().kind() == Command.Kind.FIRST_LOGON;
      if (first && command.holds(COUNT_LEFT) && command.hasWord("0")) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  public Optional<Element> userElement() {
    return element.child("Username");
  }

  public Optional<String> user() {
    return ComponentUse.value(element, "Username");
  }

  public boolean isAdministrator() {
    return ComponentUse.is(element, "Username", ADMINISTRATOR);
  }

  /** True if the account is one of the machine itself, not of a domain. */
  public boolean isLocal() {
    String domain = element.child("Domain").map(Element::trimmedText).orElse("");
    boolean bare = user().filter(name -> name.contains("\\") || name.contains("@")).isEmpty();
    return bare && (domain.isEmpty() || domain.equals(".") || domain.equalsIgnoreCase(computer));
  }

  public Optional<Password> password() {
    return Password.at(element, "Password");
  }

  /** The password that the same component gives to the account that is logged on. */
  public Optional<Password> passwordOfAccount() {
    Optional<Password> administrator =
        isAdministrator() ? Password.at(use.element(), ADMINISTRATOR_PASSWORD) : Optional.empty();
    return administrator.or(
        () ->
            user()
                .flatMap(this::account)
                .flatMap(account -> Password.at(account.element(), "Password")));
  }

  private Optional<LocalAccount> account(String name) {
    return LocalAccount.of(use).stream()
        .filter(account -> !account.offline() && account.isNamed(name))
        .findFirst();
  }
}
