package unattend;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import unattend.catalog.Catalog;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckOptions;
import unattend.check.CheckResult;
import unattend.check.Checker;
import unattend.check.Rule;
import unattend.document.AnswerFileReader;
import unattend.report.FileReport;
import unattend.report.Summary;
import unattend.report.TextReporter;
import unattend.rules.Rules;

/**
 * One fixture: {@code cases/FAMILY/NAME.xml} and, beside it, what the text reporter says of it. A
 * name that ends in {@code @RELEASE} is checked as if {@code --windows RELEASE} had been given.
 */
public record Case(Path file) {
  public static final Path FOLDER = Path.of("src", "test", "resources", "cases");

  private static final AnswerFileReader READER = new AnswerFileReader();
  private static final Catalog CATALOG = Catalog.bundled();

  /** All fixtures, sorted. */
  public static List<Case> all() {
    return filesEndingIn(".xml").stream().map(Case::new).toList();
  }

  static List<Path> filesEndingIn(String ending) {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name in reports: relative to the folder, with slashes. */
  public String name() {
    return FOLDER.relativize(file).toString().replace('\\', '/');
  }

  public String family() {
    String name = name();
    return name.substring(0, name.indexOf('/'));
  }

  Path expected() {
    String path = file.toString();
    return Path.of(path.substring(0, path.length() - ".xml".length()) + ".out");
  }

  public byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fixture as text, for those that are UTF-8. */
  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /**
   * Checks the fixture's own bytes, or a variant of them, under its name: by the envelope and the
   * catalogue. What spans settings has the examples of its page, and the family {@code rules} for
   * what one page does not show.
   */
  public CheckResult check(byte[] bytes) {
    CheckOptions options = CheckOptions.forRelease(release());
    List<Rule> rules = family().equals("rules") ? Rules.all() : List.of();
    return new Checker(CATALOG, rules, options).check(READER.read(name(), bytes));
  }

  private Optional<WindowsRelease> release() {
    String stem = file.getFileName().toString().replace(".xml", "");
    int at = stem.indexOf('@');
    return at < 0
        ? Optional.empty()
        : Optional.of(WindowsRelease.of(stem.substring(at + 1)).orElseThrow());
  }

  /** What the text reporter writes. */
  String report(CheckResult result) {
    StringWriter out = new StringWriter();
    TextReporter reporter = new TextReporter(out, false);
    try {
      reporter.begin();
      reporter.file(
          new FileReport(name(), result.findings(), result.notCovered(), result.ignored()));
      reporter.end(Summary.NOTHING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return name();
  }
}
