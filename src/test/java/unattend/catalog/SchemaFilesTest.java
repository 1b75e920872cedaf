package unattend.catalog;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** The files of {@code schemas} are XML Schema, and written in the house pattern. */
final class SchemaFilesTest {
  private static final Path SCHEMAS = Path.of("schemas");
  private static final String W = "urn:unattend:catalog";

  private static final Set<String> OF_COMPONENTS =
      Set.of(
          "component",
          "passes",
          "page",
          "help",
          "since",
          "state",
          "state-since",
          "also",
          "source",
          "settings");
  private static final Set<String> OF_ELEMENTS =
      Set.of(
          "passes",
          "page",
          "help",
          "since",
          "state",
          "state-since",
          "also",
          "source",
          "kind",
          "bytes",
          "key",
          "default",
          "required",
          "empty",
          "open",
          "sensitive");
  private static final Set<String> KINDS =
      Set.of(
          "account-name",
          "base64",
          "command",
          "computer-name",
          "distinguished-name",
          "guid",
          "hex",
          "ip",
          "ip-prefix",
          "local-path",
          "locale",
          "route-prefix",
          "mac",
          "name",
          "number",
          "order",
          "partition-type",
          "password",
          "path",
          "product-key",
          "sid",
          "three-digits",
          "time-zone",
          "url");

  @Test
  void everyFileIsXmlSchema() throws IOException {
    List<Path> files = new ArrayList<>(components());
    List.of("unattend.xsd", "types.xsd", "wcm.xsd").forEach(f -> files.add(SCHEMAS.resolve(f)));
    for (Path file : files) {
      assertDoesNotThrow(() -> JdkSchemas.compile(file), file.toString());
    }
  }

  @Test
  void oneFileHoldsOneComponentOfItsName() throws Exception {
    for (Path file : components()) {
      Element schema = parse(file).getDocumentElement();
      String name = file.getFileName().toString().replace(".xsd", "");
      assertEquals(name, schema.getAttributeNS(W, "component"), file.toString());
      List<Element> include = elements(schema, "include");
      assertEquals(1, include.size(), file.toString());
      assertEquals("../types.xsd", include.get(0).getAttribute("schemaLocation"));
    }
  }

  @Test
  void declarationsFollowTheHousePattern() throws Exception {
    List<String> bad = new ArrayList<>();
    for (Path file : components()) {
      Element schema = parse(file).getDocumentElement();
      unknown(schema, OF_COMPONENTS).forEach(word -> bad.add(file + ": w:" + word));
      elements(schema, "element").stream()
          .filter(element -> !followsThePattern(element))
          .forEach(element -> bad.add(file.getFileName() + ": " + element.getAttribute("name")));
    }
    assertEquals(List.of(), bad);
  }

  private static boolean followsThePattern(Element element) {
    boolean item = element.getAttribute("maxOccurs").equals("unbounded");
    boolean inAll = element.getParentNode().getLocalName().equals("all");
    String kind = element.getAttributeNS(W, "kind");
    return Stream.of(
            unknown(element, OF_ELEMENTS).isEmpty(),
            element.getAttribute("minOccurs").matches(inAll ? "0" : "0?"),
            item || !element.hasAttribute("maxOccurs"),
            item == element.hasAttributeNS(W, "key"),
            item == !elements(element, "attributeGroup", own(element)).isEmpty() || isRoot(element),
            kind.isEmpty() || KINDS.contains(kind),
            element.getAttributeNS(W, "required").matches("(documented|conditional)?"),
            element.hasAttributeNS(W, "state") || !element.hasAttributeNS(W, "state-since"))
        .allMatch(Boolean::booleanValue);
  }

  private static boolean isRoot(Element element) {
    return element.getParentNode().getLocalName().equals("schema");
  }

  /** Descendants that belong to this declaration and not to one inside it. */
  private static Predicate<Element> own(Element declaration) {
    return element -> {
      org.w3c.dom.Node parent = element.getParentNode();
      while (!parent.getLocalName().equals("element")) {
        parent = parent.getParentNode();
      }
      return parent == declaration;
    };
  }

  @Test
  void onlyFiveContainersMixRepeatedAndPlainChildren() throws Exception {
    List<String> mixed = new ArrayList<>();
    for (Path file : components()) {
      for (Element choice : elements(parse(file).getDocumentElement(), "choice")) {
        mixed.add(((Element) choice.getParentNode().getParentNode()).getAttribute("name"));
      }
    }
    assertEquals(
        List.of(
            "DiskConfiguration", "ImageInstall", "InstallFrom", "InstallFrom", "DomainAccountList"),
        mixed);
  }

  @Test
  void everyDecisionOfTheErrataSpeaksOfSomethingKnownOrRefused() throws IOException {
    Catalog catalog = Catalog.bundled();
    Errata errata = Errata.read();
    List<String> bad =
        errata.names().stream()
            .filter(name -> !isKnown(catalog, name))
            .filter(
                name ->
                    errata.decisions(name).stream().noneMatch(d -> d.startsWith("not catalogued")))
            .sorted()
            .toList();
    assertEquals(List.of(), bad);
  }

  private static boolean isKnown(Catalog catalog, String name) {
    int slash = name.indexOf('/');
    if (slash < 0) {
      return catalog.componentNames().contains(name);
    }
    String path = name.substring(slash + 1).replace("/@wcm:keyValue", "");
    return catalog
        .component(name.substring(0, slash))
        .flatMap(component -> component.setting(path))
        .filter(setting -> setting.path().equals(path))
        .isPresent();
  }

  private static List<Path> components() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMAS.resolve("components"))) {
      List<Path> sorted = files.sorted().toList();
      assertTrue(sorted.size() >= 98, "only " + sorted.size() + " component files");
      return sorted;
    }
  }

  private static List<String> unknown(Element element, Set<String> known) {
    NamedNodeMap attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength())
        .mapToObj(i -> (Attr) attributes.item(i))
        .filter(attribute -> W.equals(attribute.getNamespaceURI()))
        .map(Attr::getLocalName)
        .filter(name -> !known.contains(name))
        .toList();
  }

  private static List<Element> elements(Element root, String name) {
    return elements(root, name, element -> true);
  }

  private static List<Element> elements(Element root, String name, Predicate<Element> wanted) {
    NodeList found = root.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .filter(wanted)
        .toList();
  }

  private static Document parse(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }
}
