package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import unattend.Case;
import unattend.report.OutputFormat;

/** All formats tell of the same findings at the same places. */
class FormatsAgreeTest {
  private static final Pattern TEXT =
      Pattern.compile("(?m)^(\\S+):(\\d+):(\\d+): (error|warning|info): .* \\[([a-z0-9-]+)]$");
  private static final Pattern GITHUB =
      Pattern.compile(
          "(?m)^::(error|warning|notice) file=([^,]+),line=(\\d+),endLine=\\d+(?:,col=(\\d+),endColumn=\\d+)?,title=([a-z0-9-]+)::");
  private static final Pattern HTML =
      Pattern.compile(
          "<h2 id=\"file-\\d+\">(.*?)</h2>|data-rule=\"([a-z0-9-]+)\" data-severity=\"([a-z]+)\" data-place=\"(\\d+):(\\d+)\"");

  private static String written(OutputFormat format) {
    CommandLine line = new CommandLine();
    assertEquals(1, line.run("validate", "--format", format.word(), Case.FOLDER.toString()));
    return line.out();
  }

  /** One finding as one line: file, place, severity, name. */
  private static String told(String file, Object line, Object column, String level, String rule) {
    String severity = level.equals("note") || level.equals("notice") ? "info" : level;
    return String.join(" ", file, line + ":" + column, severity, rule);
  }

  private static List<String> found(OutputFormat format) {
    String text = written(format);
    List<String> found =
        switch (format) {
          case TEXT -> text(text);
          case JUNIT -> text(text.replace("&lt;", "<").replace("&amp;", "&"));
          case JSON -> json(text);
          case SARIF -> sarif(text);
          case GITHUB -> github(text);
          case HTML -> html(text);
        };
    return found.stream().sorted().toList();
  }

  private static List<String> text(String text) {
    List<String> found = new ArrayList<>();
    for (MatchResult m : TEXT.matcher(text).results().toList()) {
      found.add(told(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5)));
    }
    return found;
  }

  private static List<String> json(String text) {
    List<String> found = new ArrayList<>();
    for (JsonNode file : JsonMapper.shared().readTree(text).get("files")) {
      for (JsonNode each : file.get("findings")) {
        found.add(
            told(
                file.get("file").asString(),
                each.get("line").asInt(),
                each.get("column").asInt(),
                each.get("severity").asString(),
                each.get("rule").asString()));
      }
    }
    return found;
  }

  private static List<String> sarif(String text) {
    List<String> found = new ArrayList<>();
    for (JsonNode each : JsonMapper.shared().readTree(text).at("/runs/0/results")) {
      JsonNode place = each.at("/locations/0/physicalLocation");
      found.add(
          told(
              place.at("/artifactLocation/uri").asString().replace("%40", "@"),
              place.at("/region/startLine").asInt(),
              place.at("/region/startColumn").asInt(),
              each.get("level").asString(),
              each.get("ruleId").asString()));
    }
    return found;
  }

  private static List<String> github(String text) {
    List<String> found = new ArrayList<>();
    for (MatchResult m : GITHUB.matcher(text).results().toList()) {
      found.add(told(m.group(2), m.group(3), m.group(4), m.group(1), m.group(5)));
    }
    return found;
  }

  private static List<String> html(String text) {
    List<String> found = new ArrayList<>();
    String file = "";
    for (MatchResult m : HTML.matcher(text).results().toList()) {
      if (m.group(1) != null) {
        file = m.group(1).replace("<wbr>", "");
      } else {
        found.add(told(file, m.group(4), m.group(5), m.group(3), m.group(2)));
      }
    }
    return found;
  }

  @Test
  void onEveryFixture() {
    Map<OutputFormat, List<String>> found = new EnumMap<>(OutputFormat.class);
    for (OutputFormat format : OutputFormat.values()) {
      found.put(format, found(format));
    }
    List<String> expected = found.get(OutputFormat.JSON);
    assertFalse(expected.isEmpty());
    found.forEach(
        (format, lines) -> {
          // GitHub takes no column of a place that spans lines.
          List<String> wanted =
              format == OutputFormat.GITHUB ? withoutColumns(expected, lines) : expected;
          assertEquals(wanted, lines, format.word());
        });
  }

  private static List<String> withoutColumns(List<String> expected, List<String> lines) {
    List<String> wanted = new ArrayList<>();
    for (String line : expected) {
      wanted.add(lines.contains(line) ? line : line.replaceFirst(":\\d+ ", ":null "));
    }
    return wanted.stream().sorted().toList();
  }

  @Test
  void totalsAgree() {
    JsonNode summary = JsonMapper.shared().readTree(written(OutputFormat.JSON)).get("summary");
    String html = written(OutputFormat.HTML);
    for (String severity : List.of("error", "warning", "info")) {
      int count = summary.get(severity + "s").asInt();
      assertTrue(html.contains("<li class=\"" + severity + "\"><b>" + count + "</b>"), severity);
    }
  }
}
