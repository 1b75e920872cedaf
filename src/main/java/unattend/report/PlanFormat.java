package unattend.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unattend.review.Plan;

/** The formats a plan can be written in. */
public enum PlanFormat {
  TEXT,
  JSON,
  HTML;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PlanFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(PlanFormat::word).toList();
  }

  public void write(Plan plan, Writer out, boolean colour, RunInfo run) throws IOException {
    switch (this) {
      case TEXT -> PlanText.write(plan, out, colour);
      case JSON -> PlanJson.write(plan, out, run);
      case HTML -> PlanHtml.write(plan, out, run);
    }
  }
}
