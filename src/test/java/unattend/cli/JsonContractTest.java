package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The findings as JSON, field by field as the command-line contract promises them. */
class JsonContractTest {
  private static final String TEXT =
      """
      <unattend xmlns="urn:schemas-microsoft-com:unattend">
        <settings pass="oobeSystem">
          <component name="Microsoft-Windows-Shell-Setup" processorArchitecture="amd64" publicKeyToken="31bf3856ad364e35" language="neutral">
            <OOBE>
              <ProtectYourPC>7</ProtectYourPC>
              <ProtectYourPC>3</ProtectYourPC>
            </OOBE>
          </component>
          <component name="Contoso-Agent-Setup" processorArchitecture="amd64" publicKeyToken="31bf3856ad364e35" language="neutral"/>
        </settings>
      </unattend>
      """;

  @TempDir Path folder;

  /** Objects as maps, arrays as lists, in the order of the text. */
  private static Object parse(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      Object value = value(parser);
      assertEquals(null, parser.nextToken());
      return value;
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.put(name, value(parser));
        }
        return object;
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        return array;
      }
      case VALUE_NUMBER_INT -> {
        return parser.getIntValue();
      }
      default -> {
        return parser.getText();
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  private static Map<String, Object> object(Object value, String field) {
    return object(object(value).get(field));
  }

  @SuppressWarnings("unchecked")
  private static List<Object> array(Object value, String field) {
    return (List<Object>) object(value).get(field);
  }

  private Object validate(int code, String... files) throws IOException {
    CommandLine line = new CommandLine();
    List<String> arguments = new ArrayList<>(List.of("validate", "--format", "json"));
    arguments.addAll(List.of(files));
    assertEquals(code, line.run(arguments.toArray(String[]::new)));
    assertTrue(line.out().endsWith("}\n"), "ends with a line end");
    return parse(line.out());
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void hasToolFilesAndSummary() throws IOException {
    Object json = validate(1, file("a.xml", TEXT));
    assertEquals(Set.of("tool", "files", "summary"), object(json).keySet());
    assertEquals(List.of("name", "version", "catalog"), List.copyOf(object(json, "tool").keySet()));
    assertEquals("unattend", object(json, "tool").get("name"));
    Map.of("files", 1, "errors", 1, "warnings", 1, "infos", 0, "notCovered", 1)
        .forEach((field, count) -> assertEquals(count, object(json, "summary").get(field), field));
  }

  @Test
  void tellsOfEachFinding() throws IOException {
    String name = file("a.xml", TEXT);
    Object file = array(validate(1, name), "files").get(0);
    assertEquals(name, object(file).get("file"));
    assertEquals(List.of("Contoso-Agent-Setup"), array(file, "notCovered"));
    List<Object> findings = array(file, "findings");
    assertEquals(2, findings.size());
    Map<String, Object> finding = object(findings.get(0));
    assertEquals("value-not-allowed", finding.get("rule"));
    assertEquals("error", finding.get("severity"));
    assertEquals("ProtectYourPC is \"7\"; Windows accepts 1, 2, 3", finding.get("message"));
    assertEquals(5, finding.get("line"));
    assertEquals(24, finding.get("column"));
    assertEquals(5, finding.get("endLine"));
    assertEquals(25, finding.get("endColumn"));
    assertEquals("oobeSystem", finding.get("pass"));
    assertEquals("Microsoft-Windows-Shell-Setup", finding.get("component"));
    assertEquals("OOBE/ProtectYourPC", finding.get("path"));
    assertEquals(List.of(), finding.get("related"));
  }

  @Test
  void pointsToTheSecondPlace() throws IOException {
    Object file = array(validate(1, file("a.xml", TEXT)), "files").get(0);
    Object finding = array(file, "findings").get(1);
    assertEquals("keep one", object(finding).get("help"));
    assertEquals(
        List.of(Map.of("message", "the first is here", "line", 5, "column", 10)),
        array(finding, "related"));
  }

  @Test
  void leavesOutWhatMakesNoSense() throws IOException {
    String broken = file("a.xml", "<unattend>");
    Object file = array(validate(1, broken), "files").get(0);
    for (Object finding : array(file, "findings")) {
      assertFalse(object(finding).containsKey("pass"));
      assertFalse(object(finding).containsKey("component"));
      assertFalse(object(finding).containsKey("path"));
    }
  }

  @Test
  void everyFileHasItsEntryInTheOrderGiven() throws IOException {
    String good = file("z.xml", "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"/>");
    String missing = folder.resolve("m.xml").toString();
    String wrong = file("a.xml", TEXT);
    List<Object> files = array(validate(3, good, missing, wrong), "files");
    assertEquals(
        List.of(good, missing, wrong), files.stream().map(f -> object(f).get("file")).toList());
    assertFalse(object(files.get(0)).containsKey("error"));
    assertEquals(List.of(), array(files.get(0), "findings"));
    assertEquals(missing + " does not exist", object(files.get(1)).get("error"));
    assertEquals(List.of(), array(files.get(1), "findings"));
    assertEquals(2, array(files.get(2), "findings").size());
  }
}
