package unattend.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page of {@code explain}, taken apart: its heading, title sentence, examples and sources.
 *
 * @param options what the backticks before the bad example hand to {@code validate}, or to {@code
 *     render} for a profile
 */
record ExplainPage(
    String heading,
    String title,
    List<Example> bad,
    List<Example> good,
    List<String> options,
    String source) {
  private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(xml|yaml)\\n(.*?)^```$");
  private static final Pattern OPTIONS = Pattern.compile("`(--[^`]+)`");

  static ExplainPage parse(String page) {
    String[] lines = page.split("\n", -1);
    String bad = section(page, "Bad");
    return new ExplainPage(
        lines[0],
        lines.length > 2 ? lines[2] : "",
        examples(bad),
        examples(section(page, "Good")),
        options(bad),
        section(page, "Source"));
  }

  private static String section(String page, String name) {
    Matcher heading = SECTION.matcher(page);
    while (heading.find()) {
      if (heading.group(1).equals(name)) {
        int start = heading.end();
        return heading.find()
            ? page.substring(start, heading.start()).strip()
            : page.substring(start).strip();
      }
    }
    return "";
  }

  private static List<Example> examples(String section) {
    List<Example> examples = new ArrayList<>();
    Matcher fence = FENCE.matcher(section);
    while (fence.find()) {
      examples.add(Example.of(fence.group(1), fence.group(2)));
    }
    return examples;
  }

  private static List<String> options(String section) {
    List<String> words = new ArrayList<>();
    Matcher matcher = OPTIONS.matcher(section.split("```", 2)[0]);
    while (matcher.find()) {
      words.addAll(List.of(matcher.group(1).split(" ")));
    }
    return words;
  }
}
