package unattend.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Position;
import unattend.diagnostic.Related;
import unattend.diagnostic.Severity;
import unattend.review.PassSettings;

/**
 * A file's report as the template shows it; everything in it is ready to be shown, secrets masked.
 * Public for the template.
 */
public record HtmlFile(
    String name,
    Verdict verdict,
    Summary summary,
    List<Group> groups,
    List<String> notCovered,
    List<PassSettings> settings) {

  /** The findings of one severity. */
  public record Group(String severity, String title, List<Item> findings) {}

  /**
   * One finding.
   *
   * @param where pass, component and path, as far as they make sense
   */
  public record Item(
      String rule,
      String message,
      Place place,
      List<String> where,
      Line source,
      String help,
      String link,
      List<Place> related) {}

  /** A place, with what is to be seen there. */
  public record Place(int line, int column, String message) {}

  /** A line of the file in three parts, the second of which is meant. */
  public record Line(int number, String before, String marked, String after, String carets) {}

  static HtmlFile of(FileReport report, Verdict verdict) {
    List<Group> groups = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<Item> items =
          report.findings().stream()
              .filter(finding -> finding.severity() == severity)
              .sorted(Comparator.comparingInt(finding -> finding.span().start()))
              .map(HtmlFile::item)
              .toList();
      if (!items.isEmpty()) {
        groups.add(
            new Group(severity.word(), Summary.counted(items.size(), severity.word()), items));
      }
    }
    return new HtmlFile(
        report.file(),
        verdict,
        Summary.NOTHING.plus(report),
        groups,
        report.notCovered(),
        report.settings());
  }

  /** The name without its folders. */
  public String shortName() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** The number of findings of each severity that has any. */
  public String counted() {
    if (summary.unreadable() > 0) {
      return "could not be read";
    }
    return groups.isEmpty()
        ? "no findings"
        : groups.stream().map(Group::title).collect(Collectors.joining(", "));
  }

  private static Item item(Finding finding) {
    List<String> where = new ArrayList<>();
    for (String part :
        List.of(finding.where().pass(), finding.where().component(), finding.where().path())) {
      if (!part.isEmpty()) {
        where.add(part);
      }
    }
    List<Place> related = new ArrayList<>();
    for (Related other : finding.related()) {
      related.add(place(finding, other.span().start(), other.message()));
    }
    return new Item(
        finding.rule().name(),
        finding.message(),
        place(finding, finding.span().start(), ""),
        where,
        line(Excerpt.of(finding)),
        finding.help(),
        finding.link().startsWith("https://") ? finding.link() : "",
        related);
  }

  private static Place place(Finding finding, int offset, String message) {
    Position position = finding.source().position(offset);
    return new Place(position.line(), position.column(), message);
  }

  /** Without the blanks that begin the line, which would only push it off a small screen. */
  private static Line line(Excerpt excerpt) {
    String before = excerpt.before().stripLeading();
    return new Line(
        excerpt.line(),
        before,
        excerpt.marked(),
        excerpt.after(),
        " ".repeat(before.length()) + excerpt.carets());
  }
}
