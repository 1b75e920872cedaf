package unattend.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.document.Element;

/**
 * A local account that an answer file creates or changes.
 *
 * @param offline true for an account of OfflineUserAccounts
 */
public record LocalAccount(ComponentUse use, Element element, boolean offline) {
  public static final String ADMINISTRATORS = "administrators";
  private static final String ONLINE_PATH = "UserAccounts/LocalAccounts/LocalAccount";
  private static final String OFFLINE_PATH =
      "OfflineUserAccounts/OfflineLocalAccounts/LocalAccount";

  /** Accounts that every Windows has, in lower case. */
  private static final Set<String> BUILT_IN =
      Set.of("administrator", "guest", "defaultaccount", "wdagutilityaccount");

  /** All of a file, in its order. */
  public static List<LocalAccount> all(CheckContext context) {
    return context.contents().once(LocalAccount.class, () -> find(context));
  }

  private static List<LocalAccount> find(CheckContext context) {
    List<LocalAccount> accounts = new ArrayList<>();
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      accounts.addAll(of(use));
    }
    return accounts;
  }

  /** All of one component. */
  public static List<LocalAccount> of(ComponentUse use) {
    List<LocalAccount> accounts = new ArrayList<>();
    use.all(ONLINE_PATH).forEach(found -> accounts.add(new LocalAccount(use, found, false)));
    use.all(OFFLINE_PATH).forEach(found -> accounts.add(new LocalAccount(use, found, true)));
    return accounts;
  }

  /** True if every Windows has an account of that name. */
  public static boolean isBuiltIn(String name) {
    return BUILT_IN.contains(fold(name));
  }

  public Optional<String> name() {
    return ComponentUse.value(element, "Name");
  }

  public boolean isNamed(String wanted) {
    return name().filter(wanted::equalsIgnoreCase).isPresent();
  }

  /** The groups in lower case, blanks left out. */
  public List<String> groups() {
    return element.child("Group").map(LocalAccount::groups).orElse(List.of());
  }

  /** The groups that a Group element lists, in lower case, blanks left out. */
  public static List<String> groups(Element group) {
    List<String> groups = new ArrayList<>();
    for (String word : group.trimmedText().split(";")) {
      String folded = fold(word).replace(" ", "");
      if (!folded.isEmpty()) {
        groups.add(folded);
      }
    }
    return groups;
  }

  public boolean isAdministrator() {
    return groups().contains(ADMINISTRATORS);
  }

  /** The same, or not to be told: a known account keeps its groups, a placeholder may be any. */
  public boolean mayAdminister() {
    boolean existing = name().isEmpty() || isBuiltIn(name().get());
    boolean open =
        element.child("Group").filter(group -> ComponentUse.value(group).isEmpty()).isPresent();
    return isAdministrator() || existing || open;
  }

  private static String fold(String word) {
    return word.trim().toLowerCase(Locale.ROOT);
  }
}
