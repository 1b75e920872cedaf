package unattend.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Position;
import unattend.diagnostic.Related;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;
import unattend.diagnostic.Where;

/** The JSON of the command-line contract, written as the files come. */
final class JsonReporter implements Reporter {
  private final JsonGenerator json;
  private final RunInfo run;

  JsonReporter(Writer out, RunInfo run) throws IOException {
    this.json = ToolJson.generator(out);
    this.run = run;
  }

  @Override
  public void begin() throws IOException {
    ToolJson.begin(json, run);
    json.writeArrayFieldStart("files");
  }

  @Override
  public void file(FileReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", report.file());
    if (report.error().isPresent()) {
      json.writeStringField("error", report.error().get());
    }
    json.writeArrayFieldStart("notCovered");
    for (String component : report.notCovered()) {
      json.writeString(component);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Finding finding : report.findings()) {
      finding(finding);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void finding(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule().name());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("message", finding.message());
    optional("help", finding.help());
    optional("link", finding.link());
    place(finding.source(), finding.span(), true);
    where(finding.where());
    json.writeArrayFieldStart("related");
    for (Related related : finding.related()) {
      json.writeStartObject();
      json.writeStringField("message", related.message());
      place(finding.source(), related.span(), false);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void place(SourceText source, Span span, boolean withEnd) throws IOException {
    Position start = source.position(span.start());
    json.writeNumberField("line", start.line());
    json.writeNumberField("column", start.column());
    if (withEnd) {
      Position end = source.position(span.end());
      json.writeNumberField("endLine", end.line());
      json.writeNumberField("endColumn", end.column());
    }
  }

  private void where(Where where) throws IOException {
    optional("pass", where.pass());
    optional("component", where.component());
    optional("path", where.path());
  }

  private void optional(String field, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(field, value);
    }
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.writeEndArray();
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", summary.files());
    json.writeNumberField("errors", summary.errors());
    json.writeNumberField("warnings", summary.warnings());
    json.writeNumberField("infos", summary.infos());
    json.writeNumberField("notCovered", summary.notCovered());
    json.writeNumberField("ignored", summary.ignored());
    json.writeNumberField("known", summary.known());
    json.writeEndObject();
    ToolJson.end(json);
  }
}
