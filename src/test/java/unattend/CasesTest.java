package unattend;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unattend.check.CatalogRules;
import unattend.check.CheckResult;
import unattend.check.EnvelopeRules;
import unattend.check.ValueRules;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Position;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.document.DocumentRules;

/**
 * Holds every fixture against what is expected of it, in the encodings and with the line ends that
 * answer files come in. {@code -Dgolden.update=true} writes the expectations anew.
 */
class CasesTest {
  private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*encoding=.(utf-8)[^>]*>");

  static List<Case> cases() {
    return Case.all();
  }

  static List<Case> casesThatAreRight() {
    return Case.all().stream().filter(each -> each.family().equals("ok")).toList();
  }

  /** Fixtures about bytes cannot be had in other bytes. */
  static List<Case> casesInAnyEncoding() {
    return Case.all().stream().filter(each -> !each.family().equals("encoding")).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsExpected(Case each) throws IOException {
    String actual = each.report(each.check(each.bytes()));
    if (Boolean.getBoolean("golden.update")) {
      update(each, actual);
    }
    assertTrue(
        Files.exists(each.expected()) || each.family().equals("ok"), each + " has no .out beside");
    String expected =
        Files.exists(each.expected())
            ? Files.readString(each.expected()).replace("\r\n", "\n")
            : "";
    assertEquals(expected, actual);
  }

  private static void update(Case each, String actual) throws IOException {
    if (actual.isEmpty() && each.family().equals("ok")) {
      Files.deleteIfExists(each.expected());
    } else {
      Files.writeString(each.expected(), actual);
    }
  }

  @ParameterizedTest
  @MethodSource("casesThatAreRight")
  void staysSilentAboutWhatIsRight(Case each) {
    List<String> loud =
        each.check(each.bytes()).findings().stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .map(finding -> finding.rule().name())
            .toList();
    assertEquals(List.of(), loud);
  }

  @ParameterizedTest
  @MethodSource("casesInAnyEncoding")
  void saysTheSameWithWindowsLineEnds(Case each) {
    assertSame(each, each.text().replace("\r\n", "\n").replace("\n", "\r\n").getBytes(UTF_8), 0);
  }

  @ParameterizedTest
  @MethodSource("casesInAnyEncoding")
  void saysTheSameWithByteOrderMark(Case each) {
    assertSame(each, ("\uFEFF" + each.text()).getBytes(UTF_8), 0);
  }

  @ParameterizedTest
  @MethodSource("casesInAnyEncoding")
  void saysTheSameInUtf16LittleEndian(Case each) {
    assertSameInUtf16(each, UTF_16LE);
  }

  @ParameterizedTest
  @MethodSource("casesInAnyEncoding")
  void saysTheSameInUtf16BigEndian(Case each) {
    assertSameInUtf16(each, UTF_16BE);
  }

  private static void assertSameInUtf16(Case each, Charset charset) {
    String text = each.text();
    Matcher declared = DECLARED.matcher(text);
    int longer = 0;
    if (declared.find()) {
      text = text.substring(0, declared.start(1)) + "utf-16" + text.substring(declared.end(1));
      longer = declared.start() == 0 ? "utf-16".length() - "utf-8".length() : 0;
    }
    assertSame(each, ("\uFEFF" + text).getBytes(charset), longer);
  }

  /**
   * @param longer by how much the declaration in the first line has grown
   */
  private static void assertSame(Case each, byte[] variant, int longer) {
    assertEquals(
        findings(each.check(each.bytes()), each.text(), 0),
        findings(each.check(variant), each.text(), longer));
  }

  private static String findings(CheckResult result, String original, int longer) {
    int declarationEnd = original.startsWith("<?xml") ? original.indexOf('>') : 0;
    return result.findings().stream()
        .filter(finding -> !finding.rule().equals(DocumentRules.ENCODING))
        .map(finding -> line(finding, declarationEnd, longer))
        .collect(Collectors.joining("\n"));
  }

  private static String line(Finding finding, int declarationEnd, int longer) {
    Position start = finding.source().position(finding.span().start());
    Position end = finding.source().position(finding.span().end());
    return Stream.of(start, end)
            .map(place -> place.line() + ":" + column(place, declarationEnd, longer))
            .collect(Collectors.joining("-"))
        + " "
        + finding.severity().word()
        + " "
        + finding.rule().name()
        + " "
        + finding.message()
        + " = "
        + finding.help();
  }

  private static int column(Position place, int declarationEnd, int longer) {
    boolean moved = place.line() == 1 && place.column() > declarationEnd + longer;
    return place.column() - (moved ? longer : 0);
  }

  @Test
  void everyExpectationHasItsFixture() {
    List<Path> alone =
        Case.filesEndingIn(".out").stream()
            .filter(out -> !Files.exists(Path.of(out.toString().replaceAll("\\.out$", ".xml"))))
            .toList();
    assertEquals(List.of(), alone);
  }

  @Test
  void everyNameOfAFindingHasAFixture() {
    Set<String> missing = new TreeSet<>();
    Stream.of(DocumentRules.all(), EnvelopeRules.all(), CatalogRules.all(), ValueRules.all())
        .flatMap(List::stream)
        .map(RuleInfo::name)
        .forEach(missing::add);
    for (Case each : Case.all()) {
      each.check(each.bytes()).findings().forEach(finding -> missing.remove(finding.rule().name()));
    }
    assertEquals(Set.of(), missing);
  }
}
