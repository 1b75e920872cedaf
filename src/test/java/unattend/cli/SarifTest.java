package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import unattend.Case;

/** SARIF as its schema demands, and as code scanning understands it. */
class SarifTest {
  private static final String TEXT =
      """
      <unattend xmlns="urn:schemas-microsoft-com:unattend">
        <settings pass="oobeSystem">
          <component name="Microsoft-Windows-Shell-Setup" processorArchitecture="amd64" publicKeyToken="31bf3856ad364e35" language="neutral">
            <OOBE>
              <ProtectYourPC>{7}</ProtectYourPC>
              <ProtectYourPC>3</ProtectYourPC>
            </OOBE>
          </component>
          <component name="Contoso-Agent-Setup" processorArchitecture="amd64" publicKeyToken="31bf3856ad364e35" language="neutral"/>
        </settings>
      </unattend>
      """;

  private static final Schema SCHEMA = schema();

  @TempDir private Path folder;

  private static Schema schema() {
    try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode sarif(String... files) {
    CommandLine line = new CommandLine();
    List<String> arguments = new ArrayList<>(List.of("validate", "--format", "sarif"));
    arguments.addAll(List.of(files));
    line.run(arguments.toArray(String[]::new));
    List<Error> errors = SCHEMA.validate(line.out(), InputFormat.JSON);
    assertEquals(List.of(), errors.stream().map(Error::toString).limit(10).toList());
    assertTrue(line.out().endsWith("}\n"), "ends with a line end");
    return JsonMapper.shared().readTree(line.out()).at("/runs/0");
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void theSchemaIsTheRealOne() {
    String wrong = "{\"version\": \"2.1.0\", \"runs\": [{\"results\": []}]}";
    assertFalse(SCHEMA.validate(wrong, InputFormat.JSON).isEmpty());
  }

  @Test
  void everyFixtureFitsTheSchema() {
    JsonNode run = sarif(Case.FOLDER.toString());
    assertEquals(Case.all().size(), run.get("artifacts").size());
    Set<String> ids = new HashSet<>();
    for (JsonNode result : run.get("results")) {
      ids.add(result.get("ruleId").asString());
      JsonNode rule = run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
      assertEquals(result.get("ruleId"), rule.get("id"));
    }
    assertEquals(ids.size(), run.at("/tool/driver/rules").size(), "only rules that found a fault");
  }

  @Test
  void tellsOfEachFinding() throws IOException {
    String name = file("Köln 1.xml", TEXT);
    JsonNode run = sarif(name);
    assertEquals("utf16CodeUnits", run.get("columnKind").asString());
    JsonNode result = run.at("/results/0");
    assertEquals("integer-format", result.get("ruleId").asString());
    assertEquals("error", result.get("level").asString());
    assertTrue(
        result
            .at("/message/text")
            .asString()
            .startsWith("ProtectYourPC is \"{{7}}\"; Windows accepts a whole number"));
    JsonNode place = result.at("/locations/0/physicalLocation");
    String uri = place.at("/artifactLocation/uri").asString();
    assertTrue(uri.startsWith("file:///") && uri.endsWith("/K%C3%B6ln%201.xml"), uri);
    assertEquals(
        JsonMapper.shared()
            .readTree("{\"startLine\":5,\"startColumn\":24,\"endLine\":5,\"endColumn\":27}"),
        place.get("region"));
    JsonNode logical = result.at("/locations/0/logicalLocations/0");
    assertEquals("ProtectYourPC", logical.get("name").asString());
    assertEquals(
        "oobeSystem/Microsoft-Windows-Shell-Setup/OOBE/ProtectYourPC",
        logical.get("fullyQualifiedName").asString());
  }

  @Test
  void pointsToTheSecondPlace() throws IOException {
    JsonNode related = sarif(file("a.xml", TEXT)).at("/results/1/relatedLocations/0");
    assertEquals("the first is here", related.at("/message/text").asString());
    assertEquals(5, related.at("/physicalLocation/region/startLine").asInt());
  }

  @Test
  void describesTheRule() throws IOException {
    JsonNode rule = sarif(file("a.xml", TEXT)).at("/tool/driver/rules/0");
    assertEquals("integer-format", rule.get("id").asString());
    assertEquals("error", rule.at("/defaultConfiguration/level").asString());
    assertTrue(rule.at("/help/markdown").asString().startsWith("# integer-format\n"));
    assertTrue(rule.at("/shortDescription/text").asString().endsWith("."));
    assertTrue(rule.get("helpUri").asString().startsWith("https://"));
    assertEquals("value", rule.at("/properties/tags/0").asString());
  }

  @Test
  void saysWhatItCouldNotLookAt() throws IOException {
    String missing = folder.resolve("missing.xml").toString();
    JsonNode invocation = sarif(file("a.xml", TEXT), missing).at("/invocations/0");
    assertFalse(invocation.get("executionSuccessful").asBoolean());
    JsonNode told = invocation.get("toolExecutionNotifications");
    assertEquals("component-not-covered", told.at("/0/descriptor/id").asString());
    assertEquals("note", told.at("/0/level").asString());
    assertEquals("file-not-readable", told.at("/1/descriptor/id").asString());
    assertEquals("error", told.at("/1/level").asString());
    assertEquals(1, told.at("/1/locations/0/physicalLocation/artifactLocation/index").asInt());
  }

  @Test
  void fingerprintsStayWhenLinesMove() throws IOException {
    List<String> before = fingerprints(file("a.xml", TEXT));
    List<String> after = fingerprints(file("b.xml", TEXT.replace("<OOBE>", "\n\n  <OOBE>")));
    assertEquals(before, after);
    String twice = TEXT.replace("</OOBE>", "<Unheard/><Unheard/></OOBE>");
    List<String> all = fingerprints(file("c.xml", twice));
    assertEquals(all.size(), new HashSet<>(all).size(), "equal findings are told apart");
    assertNotEquals(before, all);
  }

  private static List<String> fingerprints(String file) {
    List<String> all = new ArrayList<>();
    for (JsonNode result : sarif(file).get("results")) {
      all.add(result.at("/partialFingerprints/findingIdentity~1v1").asString());
    }
    return all;
  }
}
