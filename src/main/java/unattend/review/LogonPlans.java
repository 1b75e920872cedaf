package unattend.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import unattend.catalog.Pass;
import unattend.document.Element;
import unattend.intent.AutoLogon;
import unattend.intent.CommandUse;

/** Who is logged on without being asked, and how often that really happens. */
final class LogonPlans {
  private static final String SCRIPT =
      ", unless a script in the file ends it, which speaks of AutoLogonCount";

  private final Reading reading;

  LogonPlans(Reading reading) {
    this.reading = reading;
  }

  List<LogonPlan> all() {
    return AutoLogon.enabled(reading.applied()).stream().map(this::plan).toList();
  }

  /** Those that come after OOBE. */
  List<LogonPlan> afterOobe() {
    return all().stream().filter(logon -> !isInAudit(logon)).toList();
  }

  /** The one of audit mode. */
  Optional<LogonPlan> inAudit() {
    return all().stream().filter(LogonPlans::isInAudit).findFirst();
  }

  private static boolean isInAudit(LogonPlan logon) {
    return logon.pass().equals(Pass.AUDIT_SYSTEM.word());
  }

  /** True if an account is logged on at every start, its password ready for that. */
  boolean isLasting() {
    return AutoLogon.enabled(reading.applied()).stream()
        .anyMatch(logon -> logon.element().child("LogonCount").isEmpty());
  }

  private LogonPlan plan(AutoLogon logon) {
    String user = Shown.text(reading.source(), logon.element(), "Username");
    String domain = Shown.text(reading.source(), logon.element(), "Domain");
    String name = domain.isEmpty() || domain.equals(".") ? user : domain + "\\" + user;
    String pass = logon.use().pass().map(Pass::word).orElse("");
    String who = name.isEmpty() ? "an account without a name" : name;
    return new LogonPlan(name, pass, count(logon), who + ": " + times(logon));
  }

  private OptionalLong count(AutoLogon logon) {
    OptionalInt written =
        logon.element().child("LogonCount").map(Element::number).orElse(OptionalInt.empty());
    if (written.isEmpty()) {
      return OptionalLong.empty();
    }
    long times = AutoLogon.times(written.getAsInt());
    if (times > 0 && ender().isPresent()) {
      return OptionalLong.of(1);
    }
    return isEndedByScript() ? OptionalLong.empty() : OptionalLong.of(times);
  }

  private String times(AutoLogon logon) {
    Optional<Element> element = logon.element().child("LogonCount");
    if (element.isEmpty()) {
      return "at every start, until somebody switches it off (there is no LogonCount)";
    }
    OptionalInt count = element.get().number();
    if (count.isEmpty()) {
      String written = Shown.text(reading.source(), element.get());
      return written.isEmpty()
          ? "the number of times is empty"
          : "LogonCount is \"" + written + "\", which is no number yet";
    }
    if (count.getAsInt() == 0) {
      return "never (LogonCount is 0)";
    }
    String really = AutoLogon.times(count.getAsInt()) + " times";
    String why = " (LogonCount " + count.getAsInt() + "; Windows logs on once more)";
    return ender()
        .map(command -> end(command, really))
        .orElse(really + why + (isEndedByScript() ? SCRIPT : ""));
  }

  private String end(CommandUse command, String really) {
    String order = Shown.text(reading.source(), command.command().item(), "Order");
    return "once; a first-logon command ("
        + (order.isEmpty() ? "without a number" : "number " + order)
        + ") ends the series, which would else be "
        + really;
  }

  /**
   * True if something beside the commands, such as a script that they start, may end the series.
   */
  private boolean isEndedByScript() {
    return ender().isEmpty()
        && reading.source().text().toLowerCase(Locale.ROOT).contains(AutoLogon.COUNT_LEFT);
  }

  private Optional<CommandUse> ender() {
    return AutoLogon.ender(reading.applied());
  }
}
