package unattend.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import unattend.diagnostic.OneLine;
import unattend.sysprep.preflight.Outcome;
import unattend.sysprep.preflight.Outcome.State;

/** What came of the checks of a machine, for people and for programs. */
final class PreflightText {
  private PreflightText() {}

  /** All that failed or was not checked; those that passed only if wanted. */
  static void write(List<Outcome> outcomes, boolean everything, Writer out) throws IOException {
    for (Outcome outcome : outcomes) {
      switch (outcome.state()) {
        case FAILED -> failed(outcome, out);
        case NOT_CHECKED ->
            out.write(
                "not checked: "
                    + outcome.info().name()
                    + ": "
                    + OneLine.of(outcome.message())
                    + "\n");
        case PASSED -> {
          if (everything) {
            out.write("passed: " + outcome.info().name() + "\n");
          }
        }
      }
    }
  }

  private static void failed(Outcome outcome, Writer out) throws IOException {
    out.write(outcome.info().severity().word() + ": " + OneLine.of(outcome.message()));
    out.write(" [" + outcome.info().name() + "]\n");
    out.write("   = " + OneLine.of(outcome.remedy()) + "        " + outcome.info().source() + "\n");
  }

  /** One line for people. */
  static String summary(List<Outcome> outcomes) {
    return outcomes.size()
        + " checks: "
        + count(outcomes, State.FAILED)
        + " failed, "
        + count(outcomes, State.NOT_CHECKED)
        + " not checked, "
        + count(outcomes, State.PASSED)
        + " passed";
  }

  private static long count(List<Outcome> outcomes, State state) {
    return outcomes.stream().filter(outcome -> outcome.state() == state).count();
  }

  static void write(List<Outcome> outcomes, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("checks");
    for (Outcome outcome : outcomes) {
      check(outcome, json);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("summary");
    json.writeNumberField("failed", count(outcomes, State.FAILED));
    json.writeNumberField("notChecked", count(outcomes, State.NOT_CHECKED));
    json.writeNumberField("passed", count(outcomes, State.PASSED));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void check(Outcome outcome, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("check", outcome.info().name());
    json.writeStringField("outcome", outcome.state().word());
    json.writeStringField("severity", outcome.info().severity().word());
    json.writeStringField("title", outcome.info().title());
    if (!outcome.message().isEmpty()) {
      json.writeStringField("message", outcome.message());
    }
    if (!outcome.remedy().isEmpty()) {
      json.writeStringField("remedy", outcome.remedy());
    }
    json.writeStringField("source", outcome.info().source());
    json.writeEndObject();
  }
}
