package unattend.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The formats findings can be written in. */
public enum OutputFormat {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  GITHUB,
  HTML;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<OutputFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(OutputFormat::word).toList();
  }

  /** True if the format shows what files set, too. */
  public boolean showsSettings() {
    return this == HTML;
  }

  /** The reporter that writes this format, for a run of which nothing more is known. */
  public Reporter reporter(Writer out, boolean colour, Properties versions) throws IOException {
    return reporter(out, colour, RunInfo.of(versions));
  }

  /** The reporter that writes this format. */
  public Reporter reporter(Writer out, boolean colour, RunInfo run) throws IOException {
    return switch (this) {
      case TEXT -> new TextReporter(out, colour);
      case JSON -> new JsonReporter(out, run);
      case SARIF -> new SarifReporter(out, run);
      case JUNIT -> new JunitReporter(out, run);
      case GITHUB -> new GithubReporter(out);
      case HTML -> new HtmlReporter(out, run);
    };
  }
}
