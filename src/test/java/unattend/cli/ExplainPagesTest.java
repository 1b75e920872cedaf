package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import unattend.catalog.Catalog;
import unattend.check.CheckOptions;
import unattend.check.Checker;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Position;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.diagnostic.SourceText;
import unattend.document.AnswerFileReader;
import unattend.rules.Rules;
import unattend.setuplog.Signatures;
import unattend.sysprep.SwitchRules;
import unattend.sysprep.preflight.Checks;

/**
 * Every name a finding may carry has a page, and what the page shows is true: its bad example gives
 * that finding, and nothing else, at the caret marks; its good example is silent.
 *
 * <p>{@link Example} says how an example becomes a file.
 */
class ExplainPagesTest {
  private static final int WIDTH = 100;

  /** Pages whose examples cannot be written in Markdown, and the test that stands in for them. */
  private static final Map<String, String> SHOWN_AS_TEXT =
      Map.of(
          "nesting-too-deep", "a hundred levels are no example: aFileDeeperThanAnyIsRefused",
          "profile-not-utf-8", "Markdown is UTF-8 itself: aProfileInAnotherEncodingIsRefused");

  @TempDir private Path folder;

  private final Catalog catalog = Catalog.bundled();

  static List<Named<RuleInfo>> rules() {
    // What is found in logs and on machines has its page from a table, and no answer file to show.
    Set<RuleInfo> fromTables = new HashSet<>(Signatures.infos());
    fromTables.addAll(Checks.infos());
    fromTables.addAll(SwitchRules.all());
    return AllRules.list().stream()
        .filter(rule -> !fromTables.contains(rule))
        .map(rule -> Named.of(rule.name(), rule))
        .toList();
  }

  static List<Named<RuleInfo>> rulesWithExamples() {
    return rules().stream().filter(rule -> !SHOWN_AS_TEXT.containsKey(rule.getName())).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void everyNameHasAPageInTheCommonForm(RuleInfo rule) {
    String text = ExplainPages.page(rule.name()).orElse("");
    assertFalse(text.isEmpty(), "explain/" + rule.name() + ".md is missing");
    ExplainPage page = ExplainPage.parse(text);
    assertAll(
        () -> assertEquals("# " + rule.name(), page.heading(), "first line"),
        () -> assertEquals(rule.title() + ".", page.title(), "title sentence, third line"),
        () -> assertTrue(page.source().contains(rule.source()), "source " + rule.source()),
        () -> assertTrue(text.endsWith("\n") && !text.endsWith("\n\n"), "one line end at the end"),
        () -> assertEquals(List.of(), tooLong(text), "lines longer than " + WIDTH));
  }

  /** An address cannot be broken, so it may be longer where it stands alone. */
  private static List<String> tooLong(String text) {
    return text.lines()
        .filter(line -> line.length() > WIDTH && !(line.startsWith("http") && !line.contains(" ")))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulesWithExamples")
  void theBadExampleGivesThisFindingAlone(RuleInfo rule) throws Exception {
    ExplainPage page = page(rule);
    assertFalse(page.bad().isEmpty(), "a bad example in a fence of xml or yaml");
    for (Example example : page.bad()) {
      List<Finding> findings = check(example, page.options());
      Set<String> names =
          findings.stream()
              .filter(f -> !example.profile() || !isAdviceOnTheAnswerFile(f))
              .map(f -> f.rule().name())
              .collect(Collectors.toSet());
      assertEquals(Set.of(rule.name()), names, () -> shown(findings));
      Example.Mark mark = example.mark().orElseThrow(() -> new AssertionError("no caret mark"));
      assertTrue(
          findings.stream().map(ExplainPagesTest::mark).anyMatch(mark::equals),
          () -> "marked at " + mark + ", found\n" + shown(findings));
    }
  }

  /** A page about profiles does not speak of what any answer file of that kind is advised. */
  private static boolean isAdviceOnTheAnswerFile(Finding finding) {
    return finding.severity() == Severity.INFO && !finding.rule().area().equals("profile");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulesWithExamples")
  void theGoodExampleIsSilent(RuleInfo rule) throws Exception {
    ExplainPage page = page(rule);
    assertFalse(page.good().isEmpty(), "a good example in a fence of xml or yaml");
    for (Example example : page.good()) {
      List<Finding> findings = check(example, page.options());
      boolean silent =
          findings.stream()
              .noneMatch(f -> f.severity() != Severity.INFO || f.rule().name().equals(rule.name()));
      assertTrue(silent, () -> shown(findings));
    }
  }

  @Test
  void aFileDeeperThanAnyIsRefused() {
    String deep = "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\">" + "<a>".repeat(200);
    assertIsFound("nesting-too-deep", check(deep, CheckOptions.NOTHING_DECLARED));
  }

  @Test
  void aProfileInAnotherEncodingIsRefused() throws Exception {
    byte[] bytes = "profile: 1\nname: J\u00fcrgen\n".getBytes(StandardCharsets.ISO_8859_1);
    List<Finding> findings = new ExampleRendering(catalog, folder).findings(bytes, List.of());
    assertIsFound("profile-not-utf-8", findings);
    assertEquals(new Example.Mark(2, 8, 1), mark(findings.get(0)));
  }

  private static void assertIsFound(String name, List<Finding> findings) {
    assertTrue(
        findings.stream().anyMatch(f -> f.rule().name().equals(name)), () -> shown(findings));
  }

  @Test
  void everyPageHasAName() throws IOException, URISyntaxException {
    Path folder =
        Path.of(ExplainPages.class.getResource("/unattend/explain/root-element-wrong.md").toURI());
    Set<String> names = AllRules.list().stream().map(RuleInfo::name).collect(Collectors.toSet());
    try (Stream<Path> pages = Files.list(folder.getParent())) {
      Set<String> without =
          pages
              .map(page -> page.getFileName().toString().replaceFirst("\\.md$", ""))
              .filter(name -> !names.contains(name))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(Set.of(), without, "pages of no finding");
    }
  }

  @Test
  void namesAreWordsJoinedByHyphensAndStandForOneThing() {
    Set<String> seen = new HashSet<>();
    for (RuleInfo rule : AllRules.list()) {
      assertTrue(rule.name().matches("[a-z0-9]+(-[a-z0-9]+)*"), rule.name());
      assertTrue(seen.add(rule.name()), rule.name() + " stands twice");
    }
    for (RuleInfo rule : AllRules.list()) {
      for (String covered : rule.covers()) {
        assertTrue(seen.add(covered), covered + " is covered twice, or a name of its own");
        assertEquals(rule, AllRules.find(covered).orElseThrow());
      }
    }
  }

  private static ExplainPage page(RuleInfo rule) {
    return ExplainPage.parse(ExplainPages.page(rule.name()).orElse(""));
  }

  private static CheckOptions options(List<String> words) throws UsageException {
    CommandSpec spec = CommandSpec.create();
    CheckingOptions.add(spec);
    return CheckingOptions.read(new CommandLine(spec).parseArgs(words.toArray(String[]::new)));
  }

  private List<Finding> check(Example example, List<String> words) throws Exception {
    return example.profile()
        ? new ExampleRendering(catalog, folder)
            .findings(example.file().getBytes(StandardCharsets.UTF_8), words)
        : check(example.file(), options(words));
  }

  private List<Finding> check(String text, CheckOptions options) {
    AnswerFileReader.Result read =
        new AnswerFileReader().read("example.xml", text.getBytes(StandardCharsets.UTF_8));
    return new Checker(catalog, Rules.all(), options).check(read).findings();
  }

  /** Where a finding stands, with the part of its length that lies in its first line. */
  private static Example.Mark mark(Finding finding) {
    SourceText source = finding.source();
    Position start = source.position(finding.span().start());
    int end = Math.min(finding.span().end(), source.lineSpan(start.line()).end());
    return new Example.Mark(
        start.line(), start.column(), Math.max(1, end - finding.span().start()));
  }

  private static String shown(List<Finding> findings) {
    return findings.stream()
        .map(f -> mark(f) + " " + f.severity() + " " + f.rule().name() + ": " + f.message())
        .collect(Collectors.joining("\n"));
  }
}
