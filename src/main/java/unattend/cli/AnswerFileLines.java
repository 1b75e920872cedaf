package unattend.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Position;
import unattend.diagnostic.Span;
import unattend.diagnostic.Where;
import unattend.document.AnswerFile;
import unattend.document.Element;
import unattend.report.FileReport;

/** Finds the element of an answer file that a log speaks of by component and path. */
final class AnswerFileLines {
  /** A step of a path in a log: a name, or a condition such as {@code [Order="4"]}. */
  private static final Pattern STEP =
      Pattern.compile("(?<name>[\\w-]+)|\\[(?<key>[\\w-]+)=\"(?<value>[^\"]*)\"\\]");

  private final AnswerFile file;

  private AnswerFileLines(AnswerFile file) {
    this.file = file;
  }

  /** What the logs say about the answer file, each at its line. */
  static FileReport report(String name, AnswerFile file, List<FileReport> logs) {
    AnswerFileLines lines = new AnswerFileLines(file);
    List<Finding> findings =
        LogsCommand.findings(logs).stream().flatMap(found -> lines.joined(found).stream()).toList();
    return new FileReport(name, findings, List.of(), 0);
  }

  private Optional<Finding> joined(Finding found) {
    if (found.rule().name().equals("unattend-line-column")) {
      return byPosition(found);
    }
    Where where = found.where();
    if (where.component().isEmpty() && where.path().isEmpty()) {
      return Optional.empty();
    }
    return place(found).map(element -> at(found, element.nameSpan()));
  }

  private Finding at(Finding found, Span span) {
    Position place = found.source().position(found.span().start());
    String message =
        found.message() + " (" + found.source().name() + ", line " + place.line() + ")";
    return Finding.of(found.rule(), file.source(), span, message)
        .help(found.help())
        .link(found.link())
        .at(found.where());
  }

  private Optional<Finding> byPosition(Finding found) {
    Matcher numbers =
        Pattern.compile("line (\\d{1,9}), column (\\d{1,9})\\b").matcher(found.message());
    if (!numbers.find()) {
      return Optional.empty();
    }
    int line = Integer.parseInt(numbers.group(1));
    int column = Integer.parseInt(numbers.group(2));
    return Optional.of(at(found, Span.at(file.source().offset(line, column))));
  }

  /** The element meant; the component if the path leads nowhere. */
  private Optional<Element> place(Finding found) {
    Where where = found.where();
    List<Element> components = components(where);
    for (Element component : components) {
      Optional<Element> element = inside(component, where.path());
      if (element.isPresent()) {
        return element;
      }
    }
    // Of a component that stands twice, the second is the one too many.
    return components.isEmpty() || where.component().isEmpty()
        ? Optional.empty()
        : Optional.of(components.get(components.size() > 1 ? 1 : 0));
  }

  private List<Element> components(Where where) {
    List<Element> all = new ArrayList<>();
    for (Element settings : file.root().map(Element::children).orElse(List.of())) {
      if (is(settings, "pass", where.pass())) {
        settings.children().stream()
            .filter(c -> is(c, "name", where.component()))
            .forEach(all::add);
      }
    }
    return all;
  }

  private static boolean is(Element element, String attribute, String wanted) {
    String value = element.attributeOrBlank(attribute);
    return wanted.isEmpty() || value.trim().equalsIgnoreCase(wanted);
  }

  /** Follows a path, from anywhere below the component if its beginning is not known. */
  private static Optional<Element> inside(Element component, String path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    List<Element> starts = new ArrayList<>();
    collect(component, starts);
    return starts.stream().flatMap(start -> follow(start, path).stream()).findFirst();
  }

  private static void collect(Element element, List<Element> all) {
    all.add(element);
    element.children().forEach(child -> collect(child, all));
  }

  private static List<Element> follow(Element start, String path) {
    List<Element> found = List.of(start);
    Matcher step = STEP.matcher(path);
    while (step.find() && !found.isEmpty()) {
      found = step.group("name") != null ? named(found, step.group("name")) : keyed(found, step);
    }
    return found;
  }

  private static List<Element> named(List<Element> elements, String name) {
    return elements.stream().flatMap(element -> element.all(name).stream()).toList();
  }

  private static List<Element> keyed(List<Element> elements, Matcher step) {
    return elements.stream()
        .filter(
            element ->
                element
                    .child(step.group("key"))
                    .map(key -> key.trimmedText().equals(step.group("value")))
                    .orElse(false))
        .toList();
  }
}
