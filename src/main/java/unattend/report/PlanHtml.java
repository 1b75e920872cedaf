package unattend.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import unattend.review.Plan;

/** A plan as a page for people: a timeline, by the template {@code plan.html.ftlh}. */
final class PlanHtml {
  private PlanHtml() {}

  static void write(Plan plan, Writer out, RunInfo run) throws IOException {
    Pages.write(
        "plan.html.ftlh",
        Map.of("plan", plan, "version", run.version(), "catalog", run.catalogVersion()),
        out);
  }
}
