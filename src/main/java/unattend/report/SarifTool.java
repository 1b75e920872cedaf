package unattend.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;

/**
 * The part of a SARIF file that describes the program and those of its rules that found a fault.
 */
final class SarifTool {
  static final String UNREADABLE = "file-not-readable";
  static final String NOT_COVERED = "component-not-covered";

  private final JsonGenerator json;
  private final RunInfo run;
  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private final Map<String, RuleInfo> rules = new LinkedHashMap<>();

  SarifTool(JsonGenerator json, RunInfo run) {
    this.json = json;
    this.run = run;
  }

  static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }

  /** The number under which a rule will be described. */
  int index(RuleInfo rule) {
    rules.putIfAbsent(rule.name(), rule);
    return indexes.computeIfAbsent(rule.name(), name -> indexes.size());
  }

  void write() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "unattend");
    json.writeStringField("version", run.version());
    json.writeStringField("language", "en");
    json.writeArrayFieldStart("rules");
    for (RuleInfo rule : rules.values()) {
      rule(rule);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notifications");
    notification(UNREADABLE, "A file could not be read.", "error");
    notification(NOT_COVERED, "A component is unknown to the catalogue.", "note");
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    json.writeStringField("catalog", run.catalogVersion());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void rule(RuleInfo rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.name());
    text("shortDescription", rule.title() + ".");
    Optional<String> page = run.pages().apply(rule.name());
    if (page.isPresent()) {
      String why = Explanation.of(page.get()).text();
      text("fullDescription", why.isEmpty() ? rule.title() + "." : why);
      json.writeObjectFieldStart("help");
      json.writeStringField("text", page.get());
      json.writeStringField("markdown", page.get());
      json.writeEndObject();
    }
    if (rule.source().startsWith("https://")) {
      json.writeStringField("helpUri", rule.source());
    }
    level(rule.severity(), "defaultConfiguration");
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    json.writeString(rule.area());
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void level(Severity severity, String field) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("level", level(severity));
    json.writeEndObject();
  }

  private void notification(String id, String text, String level) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    text("shortDescription", text);
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void text(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
