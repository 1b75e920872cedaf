package unattend.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import unattend.intent.PassSequence.End;
import unattend.review.DiskPlan.PartitionPlan;
import unattend.review.Plan.Point;
import unattend.review.Question.Answer;

/** The plan in a few lines. */
final class Brief {
  private final Reading reading;
  private final List<Stage> stages;
  private final List<AccountPlan> accounts;

  Brief(Reading reading, List<Stage> stages, List<AccountPlan> accounts) {
    this.reading = reading;
    this.stages = stages;
    this.accounts = accounts;
  }

  List<Point> points() {
    List<Point> points = new ArrayList<>();
    if (reading.installs()) {
      points.add(new Point("Disks", disks()));
      points.add(new Point("Windows", windows()));
    }
    points.addAll(new Identity(reading).points());
    boolean starts = reading.sequence().end() != End.ELSEWHERE;
    if (starts || !accounts.isEmpty()) {
      points.add(new Point("Accounts", accounts()));
    }
    if (reading.sequence().end() == End.OOBE) {
      points.add(new Point("Administrator", new AccountPlans(reading).builtIn()));
    }
    for (LogonPlan logon : new LogonPlans(reading).afterOobe()) {
      points.add(new Point("Automatic logon", logon.text()));
    }
    points.add(new Point("Commands", commands()));
    if (starts) {
      points.add(new Point("Left to answer", questions()));
    }
    points.add(new Point("Ends", end()));
    return points;
  }

  private String disks() {
    List<DiskPlan> disks = stages.stream().flatMap(stage -> stage.disks().stream()).toList();
    String commands =
        Unknowns.changesDisks(reading) ? "; commands in windowsPE may change disks" : "";
    if (disks.isEmpty()) {
      return "none is named" + commands;
    }
    return disks.stream()
            .map(disk -> disk.name() + ": " + disk.effect() + "; " + partitions(disk))
            .collect(Collectors.joining(". "))
        + commands;
  }

  private static String partitions(DiskPlan disk) {
    long made = disk.partitions().stream().filter(PartitionPlan::created).count();
    long changed = disk.partitions().size() - made;
    String words = made == 0 ? "no partition is made" : counted(made) + " made";
    return words + (changed == 0 ? "" : ", " + counted(changed) + " changed");
  }

  private static String counted(long partitions) {
    return partitions == 1 ? "1 partition" : partitions + " partitions";
  }

  private String windows() {
    String image = new StageNotes(reading).image().orElse("no image is named");
    return image
        + DiskPlans.target(reading).map(to -> ", to " + to).orElse("; Setup asks where to");
  }

  private String accounts() {
    String named =
        accounts.stream()
            .filter(account -> !account.effect().startsWith("the built-in"))
            .map(
                account ->
                    account.name()
                        + (account.groups().isEmpty()
                            ? " (no group)"
                            : " (" + account.groups() + ")"))
            .distinct()
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? "the file makes none" : named;
  }

  private String commands() {
    List<String> parts = new ArrayList<>();
    int restarting = 0;
    for (Stage stage : stages) {
      int count = stage.commands().size();
      if (count > 0) {
        parts.add(count + (stage.pass() ? " in " : " at the ") + stage.name());
      }
      restarting += (int) stage.commands().stream().filter(c -> !c.restart().isEmpty()).count();
    }
    if (parts.isEmpty()) {
      return "none";
    }
    return String.join(", ", parts)
        + (restarting == 0 ? "" : "; " + restarting + " may restart the machine");
  }

  private String questions() {
    String asked = pages(Answer.ASKED);
    String possible = pages(Answer.POSSIBLE);
    if (asked.isEmpty() && possible.isEmpty()) {
      return "nothing that is known of";
    }
    return asked
        + (possible.isEmpty() ? "" : (asked.isEmpty() ? "" : "; ") + "perhaps " + possible);
  }

  private String pages(Answer answer) {
    return stages.stream()
        .flatMap(stage -> stage.questions().stream())
        .filter(question -> question.answer() == answer)
        .map(Question::page)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String end() {
    return switch (reading.sequence().end()) {
      case OOBE -> "after OOBE, at the first logon";
      case AUDIT -> "in audit mode, until sysprep is run again";
      case OPEN -> "where the file does not say how to go on; sysprep may ask";
      case ELSEWHERE ->
          switch (reading.use()) {
            case DISM -> "with the image changed";
            case WDS -> "with Windows laid down; the image has an answer file of its own";
            default -> "in Windows PE";
          };
    };
  }
}
