package unattend.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Position;
import unattend.diagnostic.Related;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;
import unattend.diagnostic.Where;

/**
 * SARIF 2.1.0, for code scanning.
 *
 * <p>Results are written as the files come; what they refer to by number (rules, files) and what is
 * known only at the end follows, as the order of the members of a JSON object is free.
 */
final class SarifReporter implements Reporter {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final JsonGenerator json;
  private final SarifTool tool;
  private final List<String> files = new ArrayList<>();
  private final List<Notification> notifications = new ArrayList<>();

  /** Something about a file that is no finding. */
  private record Notification(String id, String level, int file, String text) {}

  SarifReporter(Writer out, RunInfo run) throws IOException {
    this.json = ToolJson.generator(out);
    this.tool = new SarifTool(json, run);
  }

  @Override
  public void begin() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
  }

  @Override
  public void file(FileReport report) throws IOException {
    int file = files.size();
    files.add(report.file());
    report
        .error()
        .ifPresent(
            e -> notifications.add(new Notification(SarifTool.UNREADABLE, "error", file, e)));
    for (String component : report.notCovered()) {
      String text = "Nothing is known about the component " + component + "; it was not checked";
      notifications.add(new Notification(SarifTool.NOT_COVERED, "note", file, text));
    }
    Fingerprints fingerprints = new Fingerprints();
    for (Finding finding : report.findings()) {
      result(finding, file, fingerprints.of(finding));
    }
  }

  private void result(Finding finding, int file, String fingerprint) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule().name());
    json.writeNumberField("ruleIndex", tool.index(finding.rule()));
    json.writeStringField("level", SarifTool.level(finding.severity()));
    message(sentences(finding));
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    physical(finding.source(), finding.span(), file);
    logical(finding.where());
    json.writeEndObject();
    json.writeEndArray();
    related(finding, file);
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("findingIdentity/v1", fingerprint);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String sentences(Finding finding) {
    String help = finding.help();
    return finding.message() + "." + (help.isEmpty() ? "" : " What to do: " + help + ".");
  }

  private void related(Finding finding, int file) throws IOException {
    if (finding.related().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    int id = 1;
    for (Related related : finding.related()) {
      json.writeStartObject();
      json.writeNumberField("id", id++);
      physical(finding.source(), related.span(), file);
      message(related.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void physical(SourceText source, Span span, int file) throws IOException {
    Position start = source.position(span.start());
    Position end = source.position(span.end());
    json.writeObjectFieldStart("physicalLocation");
    artifact("artifactLocation", file);
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", start.line());
    json.writeNumberField("startColumn", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void artifact(String field, int file) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("uri", FileAddress.of(files.get(file)));
    json.writeNumberField("index", file);
    json.writeEndObject();
  }

  /** The place in the file's own terms: pass, component, path. */
  private void logical(Where where) throws IOException {
    List<String> steps = new ArrayList<>();
    for (String part : List.of(where.pass(), where.component(), where.path())) {
      if (!part.isEmpty()) {
        steps.add(part);
      }
    }
    if (steps.isEmpty()) {
      return;
    }
    String whole = String.join("/", steps);
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("name", whole.substring(whole.lastIndexOf('/') + 1));
    json.writeStringField("fullyQualifiedName", whole);
    json.writeStringField("kind", "element");
    json.writeEndObject();
    json.writeEndArray();
  }

  /** In SARIF's messages braces stand for arguments unless doubled. */
  private void message(String text) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", text.replace("{", "{{").replace("}", "}}"));
    json.writeEndObject();
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.writeEndArray();
    tool.write();
    json.writeArrayFieldStart("artifacts");
    for (int file = 0; file < files.size(); file++) {
      json.writeStartObject();
      artifact("location", file);
      json.writeArrayFieldStart("roles");
      json.writeString("analysisTarget");
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    invocation(summary);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private void invocation(Summary summary) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", summary.unreadable() == 0);
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Notification notification : notifications) {
      json.writeStartObject();
      json.writeObjectFieldStart("descriptor");
      json.writeStringField("id", notification.id());
      json.writeEndObject();
      json.writeStringField("level", notification.level());
      message(notification.text() + ".");
      json.writeArrayFieldStart("locations");
      json.writeStartObject();
      json.writeObjectFieldStart("physicalLocation");
      artifact("artifactLocation", notification.file());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }
}
