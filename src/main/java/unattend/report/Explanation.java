package unattend.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a finding is one, as the page of its name tells it. Public for the template.
 *
 * @param paragraphs without Markdown's line ends; examples and sources left out
 */
public record Explanation(List<String> paragraphs) {
  private static final int HEADING_AND_TITLE = 2;

  public Explanation {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Takes from a page in Markdown what stands between its title sentence and its examples. */
  static Explanation of(String page) {
    List<String> paragraphs = new ArrayList<>();
    int position = 0;
    for (String block : page.split("\n\n+")) {
      if (block.startsWith("## ") || block.startsWith("Source: ")) {
        break;
      }
      if (position++ >= HEADING_AND_TITLE) {
        paragraphs.add(block.replace('\n', ' ').strip());
      }
    }
    return new Explanation(paragraphs);
  }

  /** All of it, with blank lines between the paragraphs. */
  String text() {
    return String.join("\n\n", paragraphs);
  }
}
