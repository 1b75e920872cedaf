package unattend.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.ComponentUse;
import unattend.document.Command.Kind;
import unattend.document.Element;
import unattend.intent.AutoLogon;
import unattend.intent.CommandUse;
import unattend.intent.LocalAccount;

/** The commands of a file: when each runs, by whom, and what the machine does then. */
final class CommandPlans {
  private static final String ADMINISTRATOR = "Administrator";

  private final Reading reading;

  CommandPlans(Reading reading) {
    this.reading = reading;
  }

  /** Those that Windows runs during a pass, in the order of running. */
  List<PlannedCommand> during(Pass pass) {
    return plans(pass, List.of(Kind.RUN_SYNCHRONOUS, Kind.RUN_ASYNCHRONOUS));
  }

  /** Those that wait for the first logon. */
  List<PlannedCommand> atFirstLogon() {
    return plans(Pass.OOBE_SYSTEM, List.of(Kind.FIRST_LOGON));
  }

  /** Those that are started whenever a user logs on for the first time. */
  List<PlannedCommand> atLogon() {
    return plans(Pass.OOBE_SYSTEM, List.of(Kind.LOGON));
  }

  private List<PlannedCommand> plans(Pass pass, List<Kind> kinds) {
    List<CommandUse> found = new ArrayList<>(CommandUse.all(reading.applied()));
    found.removeIf(use -> !use.isIn(pass) || !kinds.contains(use.command().kind()));
    found.removeIf(use -> !reading.isRead(use.use(), use.command().kind().list()));
    found.sort(
        Comparator.comparing((CommandUse use) -> use.command().kind())
            .thenComparingInt(use -> use.command().order().orElse(Integer.MAX_VALUE)));
    return found.stream().map(use -> plan(use, pass)).toList();
  }

  private PlannedCommand plan(CommandUse use, Pass pass) {
    Element item = use.command().item();
    Kind kind = use.command().kind();
    return new PlannedCommand(
        kind.list(),
        Shown.text(reading.source(), item, "Order"),
        Shown.text(reading.source(), use.line()),
        Shown.text(reading.source(), item, "Description"),
        account(kind, pass),
        rights(kind),
        flow(kind),
        special(item),
        restart(use, item),
        Shown.line(reading.source(), item));
  }

  /** An account for shares, and whether the command speaks with the user. */
  private String special(Element item) {
    String user = Shown.text(reading.source(), item, "Credentials/Username");
    String domain = Shown.text(reading.source(), item, "Credentials/Domain");
    String share = (domain.isEmpty() ? "" : domain + "\\") + user;
    List<String> special = new ArrayList<>();
    if (!share.isEmpty()) {
      special.add("on shares as " + share);
    }
    if (ComponentUse.isTrue(item, "RequiresUserInput")) {
      special.add("may ask the user");
    }
    return String.join("; ", special);
  }

  private String account(Kind kind, Pass pass) {
    return switch (kind) {
      case FIRST_LOGON -> firstUserShown();
      case LOGON -> "each user, when logging on for the first time";
      case RUN_SYNCHRONOUS, RUN_ASYNCHRONOUS ->
          switch (pass) {
            case WINDOWS_PE -> "SYSTEM of Windows PE";
            case AUDIT_USER -> "the built-in Administrator";
            default -> "SYSTEM";
          };
    };
  }

  private String rights(Kind kind) {
    return switch (kind) {
      case RUN_SYNCHRONOUS, RUN_ASYNCHRONOUS -> "";
      case LOGON -> "without administrator rights";
      case FIRST_LOGON -> rightsOfFirstUser();
    };
  }

  private String rightsOfFirstUser() {
    Optional<String> user = firstUser();
    boolean administrator =
        user.filter(name -> name.equalsIgnoreCase(ADMINISTRATOR) || isAdministrator(name))
            .isPresent();
    if (administrator) {
      return "elevated";
    }
    boolean plain =
        user.isPresent()
            && accounts().stream()
                .anyMatch(account -> account.isNamed(user.get()) && !account.mayAdminister());
    return plain
        ? "no administrator: asks for elevation, or does not run"
        : "elevated if that is an administrator, else it asks";
  }

  private boolean isAdministrator(String name) {
    return accounts().stream()
        .anyMatch(account -> account.isNamed(name) && account.isAdministrator());
  }

  private List<LocalAccount> accounts() {
    return LocalAccount.all(reading.applied());
  }

  /** Whom the file logs on after OOBE. */
  private Optional<String> firstUser() {
    List<AutoLogon> logons = logons();
    return logons.isEmpty() ? Optional.empty() : logons.get(logons.size() - 1).user();
  }

  private List<AutoLogon> logons() {
    return AutoLogon.enabled(reading.applied()).stream()
        .filter(logon -> !logon.use().isIn(Pass.AUDIT_SYSTEM))
        .toList();
  }

  private String firstUserShown() {
    List<AutoLogon> logons = logons();
    return logons.isEmpty()
        ? "whoever logs on first"
        : Shown.text(reading.source(), logons.get(logons.size() - 1).element(), "Username");
  }

  private static String flow(Kind kind) {
    return switch (kind) {
      case RUN_SYNCHRONOUS -> "waited for";
      case RUN_ASYNCHRONOUS, LOGON -> "not waited for";
      case FIRST_LOGON -> "";
    };
  }

  private static String restart(CommandUse use, Element item) {
    if (use.restarts()) {
      return "the command itself seems to restart or stop the machine";
    }
    String word = ComponentUse.value(item, "WillReboot").orElse("");
    if (word.equalsIgnoreCase("Always")) {
      return "Windows restarts after it";
    }
    return word.equalsIgnoreCase("OnRequest")
        ? "Windows restarts if it returns 1, or 2 to be run again; any other code but 0 is a failure"
        : "";
  }
}
