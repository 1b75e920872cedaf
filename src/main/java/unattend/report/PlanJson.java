package unattend.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import unattend.review.AccountPlan;
import unattend.review.DiskPlan;
import unattend.review.DiskPlan.PartitionPlan;
import unattend.review.LogonPlan;
import unattend.review.PassSettings.OfComponent;
import unattend.review.PassSettings.Row;
import unattend.review.Plan;
import unattend.review.PlannedCommand;
import unattend.review.Question;
import unattend.review.Stage;

/** A plan for programs. */
final class PlanJson {
  private final JsonGenerator json;

  private PlanJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(Plan plan, Writer out, RunInfo run) throws IOException {
    JsonGenerator json = ToolJson.generator(out);
    ToolJson.begin(json, run);
    new PlanJson(json).write(plan);
    ToolJson.end(json);
  }

  /** Writes one item of a list. */
  private interface Item<T> {
    void write(T item) throws IOException;
  }

  private <T> void list(String name, List<T> items, Item<T> item) throws IOException {
    json.writeArrayFieldStart(name);
    for (T each : items) {
      item.write(each);
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> items) throws IOException {
    list(name, items, json::writeString);
  }

  /** An object of strings, name by name; a blank value is left out. */
  private void fields(String... namesAndValues) throws IOException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        json.writeStringField(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
  }

  private void write(Plan plan) throws IOException {
    fields(
        "file", plan.file(),
        "reader", plan.purpose().reader(),
        "target", plan.purpose().target(),
        "assumed", plan.purpose().taken());
    strings("warnings", plan.warnings());
    list("brief", plan.brief(), point -> object("label", point.label(), "text", point.text()));
    list("stages", plan.stages(), this::stage);
    list("accounts", plan.accounts(), this::account);
    list("logons", plan.logons(), this::logon);
    list(
        "unused",
        plan.unused(),
        unused -> objectAt(unused.line(), "what", unused.what(), "why", unused.why()));
    list(
        "secrets",
        plan.secrets(),
        secret -> objectAt(secret.line(), "place", secret.place(), "form", secret.form()));
    strings("left", plan.left());
    strings("unknown", plan.unknown());
  }

  private void object(String... namesAndValues) throws IOException {
    json.writeStartObject();
    fields(namesAndValues);
    json.writeEndObject();
  }

  private void objectAt(int line, String... namesAndValues) throws IOException {
    json.writeStartObject();
    fields(namesAndValues);
    json.writeNumberField("line", line);
    json.writeEndObject();
  }

  private void stage(Stage stage) throws IOException {
    json.writeStartObject();
    fields("name", stage.name(), "when", stage.when());
    json.writeBooleanField("pass", stage.pass());
    strings("notes", stage.notes());
    list("disks", stage.disks(), this::disk);
    list("settings", stage.settings(), this::component);
    list("commands", stage.commands(), this::command);
    list("questions", stage.questions(), this::question);
    json.writeEndObject();
  }

  private void component(OfComponent component) throws IOException {
    json.writeStartObject();
    json.writeStringField("component", component.name());
    list("set", component.rows(), this::row);
    json.writeEndObject();
  }

  private void row(Row row) throws IOException {
    objectAt(row.line(), "path", row.path(), "value", row.value(), "help", row.help());
  }

  private void command(PlannedCommand command) throws IOException {
    objectAt(
        command.line(),
        "list",
        command.list(),
        "order",
        command.order(),
        "command",
        command.text(),
        "description",
        command.description(),
        "account",
        command.account(),
        "rights",
        command.rights(),
        "flow",
        command.flow(),
        "special",
        command.special(),
        "restart",
        command.restart());
  }

  private void question(Question question) throws IOException {
    object("page", question.page(), "answer", question.word(), "why", question.why());
  }

  private void account(AccountPlan account) throws IOException {
    objectAt(
        account.line(),
        "name",
        account.name(),
        "about",
        account.about(),
        "effect",
        account.effect(),
        "groups",
        account.groups(),
        "password",
        account.password(),
        "pass",
        account.pass());
  }

  private void logon(LogonPlan logon) throws IOException {
    json.writeStartObject();
    fields("user", logon.user(), "pass", logon.pass(), "text", logon.text());
    if (logon.times().isPresent()) {
      json.writeNumberField("times", logon.times().getAsLong());
    }
    json.writeEndObject();
  }

  private void disk(DiskPlan disk) throws IOException {
    json.writeStartObject();
    fields("disk", disk.name(), "effect", disk.effect(), "scale", disk.scale());
    json.writeBooleanField("wiped", disk.wiped());
    json.writeNumberField("line", disk.line());
    list("partitions", disk.partitions(), this::partition);
    json.writeEndObject();
  }

  private void partition(PartitionPlan partition) throws IOException {
    json.writeStartObject();
    fields(
        "number", partition.number(),
        "kind", partition.kind(),
        "size", partition.size(),
        "details", partition.details());
    json.writeBooleanField("created", partition.created());
    json.writeBooleanField("windows", partition.windows());
    json.writeEndObject();
  }
}
