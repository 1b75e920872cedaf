package unattend.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import unattend.review.Difference;
import unattend.review.Difference.Side;

/** Differences for programs, one a line. */
final class DiffJson {
  private DiffJson() {}

  static void write(Differences all, Writer out, RunInfo run) throws IOException {
    JsonGenerator json = ToolJson.generator(out);
    ToolJson.begin(json, run);
    json.writeStringField("before", all.before());
    json.writeStringField("after", all.after());
    json.writeBooleanField("complete", all.complete());
    json.writeArrayFieldStart("differences");
    for (Difference each : all.differences()) {
      difference(json, each);
    }
    json.writeEndArray();
    ToolJson.end(json);
  }

  private static void difference(JsonGenerator json, Difference each) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", each.kind().word());
    json.writeStringField("pass", each.pass());
    if (!each.component().isEmpty()) {
      json.writeStringField("component", each.component());
    }
    json.writeStringField("path", each.path());
    side(json, "before", each.before());
    side(json, "after", each.after());
    json.writeEndObject();
  }

  private static void side(JsonGenerator json, String name, Optional<Side> side)
      throws IOException {
    if (side.isPresent()) {
      json.writeObjectFieldStart(name);
      json.writeStringField("pass", side.get().pass());
      json.writeStringField("value", side.get().value());
      json.writeBooleanField("secret", side.get().secret());
      json.writeNumberField("line", side.get().line());
      json.writeEndObject();
    }
  }
}
