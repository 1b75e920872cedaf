package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unattend.Case;

/** JUnit's XML, read with the parser that Maven's own report uses. */
class JunitTest {
  private static final String TEXT =
      """
      <unattend xmlns="urn:schemas-microsoft-com:unattend">
        <settings pass="oobeSystem">
          <component name="Microsoft-Windows-Shell-Setup" processorArchitecture="amd64" publicKeyToken="31bf3856ad364e35" language="neutral">
            <OOBE>
              <ProtectYourPC>7</ProtectYourPC>
              <ProtectYourPC>8</ProtectYourPC>
            </OOBE>
          </component>
        </settings>
      </unattend>
      """;

  @TempDir private Path folder;

  private static List<ReportTestSuite> junit(String... words) throws Exception {
    CommandLine line = new CommandLine();
    List<String> arguments = new ArrayList<>(List.of("validate", "--format", "junit"));
    arguments.addAll(List.of(words));
    line.run(arguments.toArray(String[]::new));
    byte[] bytes = line.out().getBytes(StandardCharsets.UTF_8);
    return new TestSuiteXmlParser(new NullConsoleLogger())
        .parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private static ReportTestCase test(ReportTestSuite suite, String name) {
    return suite.getTestCases().stream()
        .filter(test -> test.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void errorsFailAndWarningsPass() throws Exception {
    ReportTestSuite suite = junit(file("a.xml", TEXT)).get(0);
    assertEquals(2, suite.getNumberOfTests());
    assertEquals(1, suite.getNumberOfFailures());
    ReportTestCase failed = test(suite, "value-not-allowed");
    assertTrue(failed.hasFailure());
    assertEquals(
        "ProtectYourPC is \"7\"; Windows accepts 1, 2, 3 (and 1 more)", failed.getFailureMessage());
    assertTrue(failed.getFailureDetail().contains("a.xml:5:24: error: "));
    assertTrue(failed.getFailureDetail().contains("a.xml:6:24: error: "));
    assertFalse(test(suite, "element-repeated").hasFailure());
  }

  @Test
  void warningsFailIfTheRunFailsOnThem() throws Exception {
    ReportTestSuite suite = junit("--fail-on", "warning", file("a.xml", TEXT)).get(0);
    assertEquals(2, suite.getNumberOfFailures());
    assertTrue(test(suite, "element-repeated").hasFailure());
  }

  @Test
  void everyFileHasATest() throws Exception {
    String good = file("z.xml", "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"/>");
    List<ReportTestSuite> suites = junit(good, folder.resolve("missing.xml").toString());
    assertEquals(2, suites.size());
    assertTrue(test(suites.get(0), "no-findings").isSuccessful());
    assertTrue(test(suites.get(1), "file-not-readable").hasError());
    assertEquals(1, suites.get(1).getNumberOfErrors());
  }

  @Test
  void holdsWhatXmlCannot() throws Exception {
    String name = file("bell\u0007 & <end>.xml", TEXT);
    ReportTestSuite suite = junit(name).get(0);
    assertTrue(suite.getFullClassName().endsWith(".bell\uFFFD & <end>_xml"));
    String detail = test(suite, "value-not-allowed").getFailureDetail();
    assertTrue(detail.contains("bell? &"), detail);
  }

  @Test
  void everyFixtureCanBeRead() throws Exception {
    assertEquals(Case.all().size(), junit(Case.FOLDER.toString()).size());
  }
}
