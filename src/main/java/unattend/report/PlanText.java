package unattend.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unattend.diagnostic.OneLine;
import unattend.review.AccountPlan;
import unattend.review.DiskPlan;
import unattend.review.DiskPlan.PartitionPlan;
import unattend.review.PassSettings.OfComponent;
import unattend.review.PassSettings.Row;
import unattend.review.Plan;
import unattend.review.PlannedCommand;
import unattend.review.Question;
import unattend.review.Stage;

/** A plan for the terminal. */
final class PlanText {
  private static final int LABEL = 21;
  private static final int HELP = 46;
  private static final int BAR = 72;
  private static final int WHOLE = 1000;

  private final TextLines lines;

  private PlanText(TextLines lines) {
    this.lines = lines;
  }

  static void write(Plan plan, Writer out, boolean colour) throws IOException {
    new PlanText(new TextLines(out, colour)).write(plan);
  }

  private void write(Plan plan) throws IOException {
    lines.hanging("", lines.bold("What " + OneLine.of(plan.file()) + " does"));
    String taken = plan.purpose().taken();
    lines.hanging("  read by  ", plan.purpose().reader());
    lines.hanging("  for      ", plan.purpose().target());
    if (!taken.isEmpty()) {
      lines.hanging("  assumed  ", taken);
    }
    for (String warning : plan.warnings()) {
      lines.hanging("  ! ", warning);
    }
    lines.heading("In short");
    for (Plan.Point point : plan.brief()) {
      lines.column("  " + point.label(), LABEL, point.text());
    }
    lines.heading("In this order");
    int number = 0;
    for (Stage stage : plan.stages()) {
      number++;
      stage(number, stage);
    }
    accounts(plan.accounts());
    rest(plan);
    lines.flush();
  }

  private void stage(int number, Stage stage) throws IOException {
    lines.hanging(number + " ", lines.bold(stage.name()) + ": " + stage.when());
    if (stage.isEmpty()) {
      lines.hanging("    ", "nothing in the file");
    }
    for (String note : stage.notes()) {
      lines.hanging("  - ", note);
    }
    for (DiskPlan disk : stage.disks()) {
      disk(disk);
    }
    for (OfComponent component : stage.settings()) {
      lines.hanging("    ", component.name());
      for (Row row : component.rows()) {
        lines.column(
            "      " + row.path() + " = " + (row.value().isEmpty() ? "(empty)" : row.value()),
            HELP,
            row.help());
      }
    }
    String group = "";
    for (PlannedCommand command : stage.commands()) {
      String now = group(command);
      if (!now.equals(group)) {
        lines.hanging("    ", "commands, as " + now);
        group = now;
      }
      command(command);
    }
    for (Question question : stage.questions()) {
      question(question);
    }
  }

  private void command(PlannedCommand command) throws IOException {
    String order = command.order().isEmpty() ? "-" : command.order() + ".";
    lines.hanging("      " + order + " ", command.text());
    String about = joined(command.description(), command.special(), command.restart());
    if (!about.isEmpty()) {
      lines.hanging("         ", "(" + about + ")");
    }
  }

  /** What usually is the same for all commands of a list. */
  private static String group(PlannedCommand command) {
    return joined(command.account(), command.rights(), command.flow());
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
  }

  private void question(Question question) throws IOException {
    String mark =
        switch (question.answer()) {
          case ASKED -> "asked";
          case POSSIBLE -> "perhaps";
          case ANSWERED -> "answered";
        };
    lines.column(
        "    " + mark + " ".repeat(10 - mark.length()) + question.page(), HELP, question.why());
  }

  private void disk(DiskPlan disk) throws IOException {
    lines.hanging("    ", disk.name() + ": " + disk.effect());
    if (disk.isDrawn()) {
      lines.hanging("      ", bar(disk.partitions()));
      lines.hanging("      ", disk.scale());
    }
    for (PartitionPlan partition : disk.partitions()) {
      String number = partition.number().isEmpty() ? "-" : partition.number();
      String details = partition.details() + (partition.windows() ? "  <- Windows goes here" : "");
      lines.column(
          "      " + pad(number, 3) + pad(partition.kind(), 10) + pad(partition.size(), 14),
          34,
          details.strip());
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  /** Each partition as wide as its share, but wide enough for its number. */
  private static String bar(List<PartitionPlan> partitions) {
    List<PartitionPlan> drawn = partitions.stream().filter(p -> p.share() > 0).toList();
    StringBuilder bar = new StringBuilder("|");
    for (PartitionPlan partition : drawn) {
      int width = Math.max(partition.number().length(), partition.share() * BAR / WHOLE);
      bar.append(partition.number());
      bar.append("_".repeat(width - partition.number().length())).append('|');
    }
    return bar.toString();
  }

  private void accounts(List<AccountPlan> accounts) throws IOException {
    if (accounts.isEmpty()) {
      return;
    }
    lines.heading("Accounts");
    for (AccountPlan account : accounts) {
      List<String> about = new ArrayList<>();
      if (!account.about().isEmpty()) {
        about.add("\"" + account.about() + "\"");
      }
      about.add(account.effect());
      if (!account.groups().isEmpty()) {
        about.add("in " + account.groups());
      }
      if (!account.password().isEmpty()) {
        about.add(account.password());
      }
      about.add(account.pass());
      lines.column("  " + account.name(), LABEL, String.join("; ", about));
    }
  }

  private void rest(Plan plan) throws IOException {
    if (!plan.unused().isEmpty()) {
      lines.heading("In the file, but never applied");
      for (Plan.Unused unused : plan.unused()) {
        lines.hanging(line(unused.line()), unused.what() + ": " + unused.why());
      }
    }
    if (!plan.secrets().isEmpty()) {
      lines.heading("Secrets in the file");
      for (Plan.Secret secret : plan.secrets()) {
        lines.hanging(line(secret.line()), secret.place() + " (" + secret.form() + ")");
      }
    }
    list("What stays behind", plan.left());
    list("What this plan cannot tell", plan.unknown());
  }

  private static String line(int number) {
    return pad("  line " + number, 12);
  }

  private void list(String title, List<String> sentences) throws IOException {
    if (!sentences.isEmpty()) {
      lines.heading(title);
    }
    for (String sentence : sentences) {
      lines.hanging("  - ", sentence);
    }
  }
}
