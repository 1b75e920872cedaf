package unattend.report;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;

/**
 * JUnit's XML, for build servers: each file is a suite, and each name of a finding in it a test, so
 * that a server tells from run to run what is new, what still fails and what was mended.
 */
final class JunitReporter implements Reporter {
  private final Writer out;
  private final RunInfo run;
  private final XMLStreamWriter xml;

  JunitReporter(Writer out, RunInfo run) throws IOException {
    this.out = out;
    this.run = run;
    try {
      this.xml = new WstxOutputFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** A part of the document, whose failure is one of writing. */
  private interface Part {
    void write() throws XMLStreamException, IOException;
  }

  private static void writing(Part part) throws IOException {
    try {
      part.write();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void begin() throws IOException {
    writing(
        () -> {
          xml.writeStartDocument("UTF-8", "1.0");
          xml.writeCharacters("\n");
          xml.writeStartElement("testsuites");
          xml.writeAttribute("name", "unattend");
          xml.writeCharacters("\n");
        });
  }

  @Override
  public void file(FileReport report) throws IOException {
    Map<String, List<Finding>> byName = new TreeMap<>();
    for (Finding finding : report.findings()) {
      byName.computeIfAbsent(finding.rule().name(), name -> new ArrayList<>()).add(finding);
    }
    writing(() -> suite(report, byName));
  }

  private void suite(FileReport report, Map<String, List<Finding>> byName)
      throws XMLStreamException, IOException {
    long failures = byName.values().stream().filter(this::fails).count();
    xml.writeStartElement("testsuite");
    attribute("name", className(report.file()));
    attribute("file", report.file());
    attribute("tests", Integer.toString(Math.max(1, byName.size())));
    attribute("failures", Long.toString(failures));
    attribute("errors", report.error().isPresent() ? "1" : "0");
    attribute("skipped", "0");
    attribute("time", "0");
    xml.writeCharacters("\n");
    if (!report.notCovered().isEmpty()) {
      notCovered(report.notCovered());
    }
    for (Map.Entry<String, List<Finding>> test : byName.entrySet()) {
      test(report.file(), test.getKey(), test.getValue());
    }
    if (byName.isEmpty()) {
      only(report);
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private void notCovered(List<String> components) throws XMLStreamException {
    xml.writeStartElement("properties");
    for (String component : components) {
      xml.writeEmptyElement("property");
      attribute("name", "not covered");
      attribute("value", component);
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  /** The test of a file without findings. */
  private void only(FileReport report) throws XMLStreamException {
    if (report.error().isPresent()) {
      startTest(report.file(), "file-not-readable");
      xml.writeStartElement("error");
      attribute("message", report.error().get());
      attribute("type", "file-not-readable");
      xml.writeEndElement();
    } else {
      startTest(report.file(), "no-findings");
    }
    endTest();
  }

  private void test(String file, String name, List<Finding> findings)
      throws XMLStreamException, IOException {
    startTest(file, name);
    if (fails(findings)) {
      Finding first = findings.stream().filter(f -> run.fails(f.severity())).findFirst().get();
      RuleInfo rule = first.rule();
      String more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more)";
      xml.writeStartElement("failure");
      attribute("message", first.message() + more);
      attribute("type", first.severity().word() + ": " + rule.title());
    } else {
      xml.writeStartElement("system-out");
    }
    xml.writeCharacters(XmlText.safe(asText(file, findings)));
    xml.writeEndElement();
    endTest();
  }

  private boolean fails(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> run.fails(finding.severity()));
  }

  /** What the text format says of these findings. */
  private static String asText(String file, List<Finding> findings) throws IOException {
    StringWriter text = new StringWriter();
    new TextReporter(text, false).file(new FileReport(file, findings, List.of(), 0));
    return "\n" + text;
  }

  private void startTest(String file, String name) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("name", name);
    attribute("classname", className(file));
    attribute("file", file);
    attribute("time", "0");
  }

  /**
   * Build servers make a tree of what stands between the dots, and some take a test for one of
   * another suite if the suite is not named by its class.
   */
  private static String className(String file) {
    String path = file.startsWith("/") ? file.substring(1) : file;
    return path.replace('.', '_').replace('\\', '.').replace('/', '.');
  }

  private void endTest() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, XmlText.safe(value));
  }

  @Override
  public void end(Summary summary) throws IOException {
    writing(
        () -> {
          xml.writeEndDocument();
          xml.flush();
        });
    out.write("\n");
    out.flush();
  }
}
