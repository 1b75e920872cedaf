package unattend.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import unattend.sysprep.PassContent;
import unattend.sysprep.SysprepOutcome;
import unattend.sysprep.SysprepPlan;

/** What {@code sysprep} prints about its plan and what came of it. */
final class SysprepText {
  private SysprepText() {}

  static void plan(SysprepPlan plan, Writer out) throws IOException {
    out.write("command\n  " + plan.program() + "\n");
    for (String argument : plan.arguments()) {
      out.write("  " + argument + "\n");
    }
    passes("passes now", plan.now(), out);
    passes("passes at the next boot", plan.nextBoot(), out);
    if (!plan.unused().isEmpty()) {
      passes("in the file, but not reached by this run", plan.unused(), out);
    }
    for (String note : plan.notes()) {
      out.write("note: " + note + "\n");
    }
  }

  private static void passes(String title, List<PassContent> passes, Writer out)
      throws IOException {
    out.write(title + "\n");
    if (passes.isEmpty()) {
      out.write("  none\n");
    }
    for (PassContent pass : passes) {
      String names =
          pass.components().isEmpty()
              ? "nothing in the file"
              : String.join(", ", pass.components());
      out.write("  " + pass.pass() + ": " + names + "\n");
    }
  }

  static void plan(SysprepPlan plan, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("program", plan.program());
    strings("arguments", plan.arguments(), json);
    passes("now", plan.now(), json);
    passes("nextBoot", plan.nextBoot(), json);
    passes("notReached", plan.unused(), json);
    strings("notes", plan.notes(), json);
    json.writeEndObject();
  }

  private static void passes(String field, List<PassContent> passes, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (PassContent pass : passes) {
      json.writeStartObject();
      json.writeStringField("pass", pass.pass());
      strings("components", pass.components(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(String field, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  static void outcome(SysprepOutcome outcome, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", word(outcome));
    json.writeStringField("sentence", outcome.sentence());
    json.writeEndObject();
  }

  private static String word(SysprepOutcome outcome) {
    return outcome.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
