package unattend.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import unattend.catalog.Catalog;
import unattend.report.FileReport;
import unattend.report.OutputFormat;
import unattend.sysprep.PassContent;
import unattend.sysprep.SysprepOutcome;
import unattend.sysprep.SysprepPlan;
import unattend.sysprep.preflight.Outcome;

/**
 * A run of sysprep as one JSON object with the members validation, plan, outcome and logs; written
 * when all of it is there, so that it is never half an object.
 */
final class SysprepJson implements SysprepOutput {
  private final Io io;
  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  SysprepJson(Io io) throws IOException {
    this.io = io;
    this.json = Json.generator(text);
    json.writeStartObject();
  }

  @Override
  public void findings(FileReport report) throws IOException {
    reports("validation", List.of(report));
  }

  private void reports(String field, List<FileReport> reports) throws IOException {
    StringWriter inner = new StringWriter();
    LogsCommand.write(reports, OutputFormat.JSON.reporter(inner, false, Catalog.versions()));
    json.writeFieldName(field);
    json.writeRawValue(inner.toString().trim());
  }

  @Override
  public void preflight(List<Outcome> outcomes) throws IOException {
    json.writeFieldName("preflight");
    PreflightText.write(outcomes, json);
  }

  @Override
  public void plan(SysprepPlan plan) throws IOException {
    json.writeObjectFieldStart("plan");
    json.writeStringField("program", plan.program());
    strings("arguments", plan.arguments());
    passes("now", plan.now());
    passes("nextBoot", plan.nextBoot());
    passes("notReached", plan.unused());
    strings("notes", plan.notes());
    json.writeEndObject();
  }

  private void passes(String field, List<PassContent> passes) throws IOException {
    json.writeArrayFieldStart(field);
    for (PassContent pass : passes) {
      json.writeStartObject();
      json.writeStringField("pass", pass.pass());
      strings("components", pass.components());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  @Override
  public void outcome(SysprepOutcome outcome) throws IOException {
    json.writeObjectFieldStart("outcome");
    json.writeStringField("kind", outcome.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.writeStringField("sentence", outcome.sentence());
    json.writeEndObject();
  }

  @Override
  public void logs(List<FileReport> reports) throws IOException {
    reports("logs", reports);
  }

  @Override
  public void end() throws IOException {
    json.writeEndObject();
    Json.finish(json);
    io.out().write(text.toString());
  }
}
