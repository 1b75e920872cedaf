package unattend.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;

/** A JSON object that says first which program wrote it; its stream is left open. */
final class ToolJson {
  private ToolJson() {}

  /** Nothing written yet; each item of an array will stand on a line of its own. */
  static JsonGenerator generator(Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new OneItemALine());
    return json;
  }

  static void begin(JsonGenerator json, RunInfo run) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "unattend");
    json.writeStringField("version", run.version());
    json.writeStringField("catalog", run.catalogVersion());
    json.writeEndObject();
  }

  static void end(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
