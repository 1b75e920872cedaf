package unattend.check;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Validator;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import unattend.check.Objection.Topic;
import unattend.document.Element;

/** What the JDK's own schema validator says of the components of one file. */
final class JdkOpinion {
  /** The property by which the JDK's validator tells at which node of a tree it is. */
  private static final String CURRENT_NODE =
      "http://apache.org/xml/properties/dom/current-element-node";

  private final Map<Node, Element> elementByNode = new HashMap<>();
  private final Map<Element, Node> nodeByElement = new HashMap<>();

  private JdkOpinion() {}

  /**
   * Reads the text a second time; empty if the JDK's parser refuses it, as with unbound prefixes.
   */
  static Optional<JdkOpinion> of(String text, Element root) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new Collected(new ArrayList<>()));
    try {
      Node document = builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
      JdkOpinion opinion = new JdkOpinion();
      opinion.pair(document, root);
      return Optional.of(opinion);
    } catch (SAXException e) {
      return Optional.empty();
    }
  }

  private void pair(Node node, Element element) {
    elementByNode.put(node, element);
    nodeByElement.put(element, node);
    int i = 0;
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.ELEMENT_NODE) {
        pair(child, element.children().get(i++));
      }
    }
  }

  Set<Objection> objections(Element component, Validator validator) throws Exception {
    List<Complaint> complaints = new ArrayList<>();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {}

          @Override
          public void error(SAXParseException e) throws SAXException {
            Node node = (Node) validator.getProperty(CURRENT_NODE);
            complaints.add(new Complaint(elementByNode.get(node), e.getMessage()));
          }

          @Override
          public void fatalError(SAXParseException e) throws SAXException {
            throw e;
          }
        });
    validator.validate(new DOMSource(nodeByElement.get(component)));
    Set<Objection> objections = new LinkedHashSet<>();
    complaints.forEach(complaint -> complaint.objection().ifPresent(objections::add));
    return objections;
  }

  /** One message of the validator; its first word says which rule of XML Schema is broken. */
  private record Complaint(Element element, String message) {
    Optional<Objection> objection() {
      String rule = message.substring(0, message.indexOf(':'));
      return switch (rule) {
        case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.d", "cvc-complex-type.2.4.e" ->
            Optional.of(new Objection(element, Topic.PLACE));
        case "cvc-type.3.1.2", "cvc-complex-type.2.2", "cvc-type.3.1.3" ->
            Optional.of(
                element.children().isEmpty()
                    ? new Objection(element, Topic.VALUE)
                    : new Objection(element.children().get(0), Topic.PLACE));
        case "cvc-complex-type.2.3" -> Optional.of(new Objection(element, Topic.TEXT));
        case "cvc-complex-type.3.2.1",
            "cvc-complex-type.3.2.2",
            "cvc-complex-type.4",
            "cvc-attribute.3",
            "cvc-type.3.1.1" ->
            Optional.of(new Objection(element, Topic.ATTRIBUTE));
        default -> detail(rule);
      };
    }

    /** The facet behind an objection comes as a message of its own before it. */
    private Optional<Objection> detail(String rule) {
      if (rule.matches("cvc-(enumeration|pattern|maxLength|minInclusive|maxInclusive)-valid")
          || rule.toLowerCase(Locale.ROOT).startsWith("cvc-datatype-valid")) {
        return Optional.empty();
      }
      throw new IllegalStateException("a message of the validator nobody thought of: " + message);
    }
  }

  /** Keeps the parser's complaints instead of printing them. */
  private record Collected(List<SAXParseException> complaints) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      complaints.add(e);
    }

    @Override
    public void error(SAXParseException e) {
      complaints.add(e);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
