package unattend.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import unattend.diagnostic.OneLine;
import unattend.report.Differences.Row;
import unattend.review.Difference;

/** The formats differences can be written in. */
public enum DiffFormat {
  TEXT,
  JSON,
  HTML;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<DiffFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(DiffFormat::word).toList();
  }

  public void write(Differences all, Writer out, RunInfo run) throws IOException {
    switch (this) {
      case TEXT -> text(all, out);
      case JSON -> DiffJson.write(all, out, run);
      case HTML ->
          Pages.write(
              "diff.html.ftlh",
              Map.of("diff", all, "version", run.version(), "catalog", run.catalogVersion()),
              out);
    }
  }

  private static void text(Differences all, Writer out) throws IOException {
    for (Difference each : all.differences()) {
      Row row = Differences.row(each);
      String place =
          (each.pass() + " " + each.component()).trim()
              + (row.path().isEmpty() ? "" : " " + row.path());
      boolean both = each.before().isPresent() && each.after().isPresent();
      String values = both ? row.before() + " → " + row.after() : row.before() + row.after();
      out.write(row.sign() + " " + place + ": " + OneLine.of(values) + " (" + row.lines() + ")\n");
    }
    out.flush();
  }
}
