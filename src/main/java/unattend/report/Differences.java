package unattend.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unattend.review.Difference;
import unattend.review.Difference.Kind;
import unattend.review.Difference.Side;

/**
 * What two answer files mean differently, with the names of the files. Public for the template.
 *
 * @param complete false if one of the files breaks off, so that more may differ
 */
public record Differences(
    String before, String after, boolean complete, List<Difference> differences) {
  private static final String SECRET_CHANGED = "(a secret, another one)";

  /** The differences of one component in one pass. */
  public record Group(String title, List<Row> rows) {}

  /** One difference, ready to be shown. */
  public record Row(
      String word, String sign, String path, String before, String after, String lines) {}

  public Differences {
    differences = List.copyOf(differences);
  }

  /** One sentence that says how many there are. */
  public String sentence() {
    int count = differences.size();
    String same =
        complete ? "They mean the same." : "They mean the same, as far as they can be read.";
    return count == 0
        ? same
        : count == 1 ? "They differ in one place." : "They differ in " + count + " places.";
  }

  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Difference difference : differences) {
      String title = (difference.pass() + " " + difference.component()).trim();
      if (groups.isEmpty() || !groups.get(groups.size() - 1).title().equals(title)) {
        groups.add(new Group(title, new ArrayList<>()));
      }
      groups.get(groups.size() - 1).rows().add(row(difference));
    }
    return groups;
  }

  static Row row(Difference difference) {
    return new Row(
        difference.kind().word(),
        difference.kind().sign(),
        difference.path(),
        shown(difference, difference.before(), ""),
        shown(difference, difference.after(), SECRET_CHANGED),
        lines(difference));
  }

  /** A value; where both show alike because the secret is masked, words say that it changed. */
  private static String shown(Difference difference, Optional<Side> side, String alike) {
    if (side.isEmpty()) {
      return "";
    }
    String value = side.get().value();
    boolean same = difference.before().map(Side::value).equals(difference.after().map(Side::value));
    if (difference.kind() == Kind.CHANGED && same && !alike.isEmpty()) {
      return side.get().secret() ? alike : value + " (spelt alike)";
    }
    String shown = value.isEmpty() ? "(empty)" : value;
    return difference.kind() == Kind.MOVED ? side.get().pass() + ": " + shown : shown;
  }

  private static String lines(Difference difference) {
    String first = difference.before().map(side -> String.valueOf(side.line())).orElse("");
    String second = difference.after().map(side -> String.valueOf(side.line())).orElse("");
    return first.isEmpty() || second.isEmpty()
        ? "line " + first + second
        : "lines " + first + " and " + second;
  }
}
