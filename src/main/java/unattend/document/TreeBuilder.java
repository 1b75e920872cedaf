package unattend.document;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLStreamReader2;
import unattend.diagnostic.Finding;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/** Builds the tree of one file from the parser's events. */
final class TreeBuilder {
  /** Deeper than this no answer file goes: the deepest documented setting is 11 levels down. */
  private static final int MAX_DEPTH = 100;

  private final WstxInputFactory factory;
  private final SourceText source;
  private final Secrets secrets;
  private final List<Finding> findings;
  private final List<Comment> comments = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>(List.of(Scope.OUTERMOST));
  private Optional<Element> root = Optional.empty();
  private Optional<Element> current = Optional.empty();
  private final Prefixes prefixes;
  private boolean stopped;

  TreeBuilder(
      WstxInputFactory factory, SourceText source, SecretNames names, List<Finding> findings) {
    this.factory = factory;
    this.source = source;
    this.secrets = new Secrets(source, names);
    this.findings = findings;
    this.prefixes = new Prefixes(source, findings);
  }

  AnswerFile build() {
    Optional<XMLStreamException> broken = Optional.empty();
    try {
      readAll();
    } catch (XMLStreamException e) {
      broken = Optional.of(e);
    }
    boolean complete = broken.isEmpty() && !stopped;
    if (!complete) {
      secrets.hideAll();
    }
    broken.map(new IllFormed(source)::explain).ifPresent(findings::add);
    return new AnswerFile(source, root, comments, complete);
  }

  private void readAll() throws XMLStreamException {
    XMLStreamReader2 reader =
        (XMLStreamReader2) factory.createXMLStreamReader(new StringReader(source.text()));
    try {
      version(reader.getVersion());
      while (!stopped && reader.hasNext()) {
        event(reader, reader.next());
      }
    } finally {
      reader.close();
    }
  }

  private void version(String declared) {
    if ("1.1".equals(declared)) {
      int at = source.text().indexOf(declared);
      findings.add(
          new Faults(source)
              .at(
                  new Span(at, at + declared.length()),
                  "the file declares XML version 1.1; Windows reads version 1.0")
              .help("write version=\"1.0\""));
    }
  }

  private void event(XMLStreamReader2 reader, int type) throws XMLStreamException {
    switch (type) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end(span(reader));
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text(reader, span(reader));
      case XMLStreamConstants.CDATA -> text(reader, insideCdata(span(reader)));
      case XMLStreamConstants.COMMENT -> comment(new Comment(reader.getText(), span(reader)));
      case XMLStreamConstants.DTD -> refuseDoctype(span(reader));
      default -> {}
    }
  }

  private void start(XMLStreamReader2 reader) throws XMLStreamException {
    Span tag = span(reader);
    if (scopes.size() > MAX_DEPTH) {
      refuseDepth(tag);
      return;
    }
    Scope scope = scopes.get(scopes.size() - 1).inside(declarations(reader));
    scopes.add(scope);
    String qualified = reader.getLocalName();
    String prefix = prefix(qualified);
    Element element =
        new Element(
            current,
            prefix,
            local(qualified),
            scope.namespace(prefix),
            attributes(reader, tag, scope),
            tag);
    if (root.isEmpty()) {
      root = Optional.of(element);
    }
    prefixes.check(element);
    secrets.open(element);
    current = Optional.of(element);
  }

  private void end(Span tag) {
    Element element = current.orElseThrow();
    element.close(tag.end());
    secrets.close(element);
    scopes.remove(scopes.size() - 1);
    current = element.parent();
  }

  private void comment(Comment comment) {
    comments.add(comment);
    secrets.hide(comment);
  }

  /** Most text is the white space between elements, which nobody will read. */
  private void text(XMLStreamReader2 reader, Span span) throws XMLStreamException {
    if (current.isEmpty()) {
      return;
    }
    ElementText text = current.get().textSoFar();
    Optional<Span> solid = source.trimmed(span);
    if (solid.isPresent()) {
      text.add(reader.getText(), span, solid.get());
    } else if (text.isBlank()) {
      text.addBlank(span);
    } else {
      text.addBlank(reader.getText(), span);
    }
  }

  private static Span insideCdata(Span span) {
    return new Span(span.start() + "<![CDATA[".length(), span.end() - "]]>".length());
  }

  /** The namespaces that a start tag binds, by prefix. */
  private static Map<String, String> declarations(XMLStreamReader2 reader) {
    Map<String, String> declared = Map.of();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String qualified = reader.getAttributeLocalName(i);
      if (declaresNamespace(qualified)) {
        declared = declared.isEmpty() ? new HashMap<>() : declared;
        declared.put(
            prefix(qualified).isEmpty() ? "" : local(qualified), reader.getAttributeValue(i));
      }
    }
    return declared;
  }

  private static boolean declaresNamespace(String qualified) {
    return qualified.startsWith("xmlns")
        && (qualified.length() == "xmlns".length() || qualified.charAt("xmlns".length()) == ':');
  }

  private List<Attribute> attributes(XMLStreamReader2 reader, Span tag, Scope scope) {
    int count = reader.getAttributeCount();
    if (count == 0) {
      return List.of();
    }
    List<Span> spans = StartTag.attributeSpans(source.text(), tag, count);
    List<Attribute> attributes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String qualified = reader.getAttributeLocalName(i);
      if (!declaresNamespace(qualified)) {
        String prefix = prefix(qualified);
        String namespace = prefix.isEmpty() ? "" : scope.namespace(prefix);
        String value = reader.getAttributeValue(i);
        attributes.add(
            new Attribute(
                prefix,
                local(qualified),
                namespace,
                value,
                spans.get(2 * i),
                spans.get(2 * i + 1)));
      }
    }
    return List.copyOf(attributes);
  }

  private void refuseDoctype(Span span) {
    stopped = true;
    boolean html = source.slice(span).matches("(?is)<!DOCTYPE\\s+html\\b.*");
    findings.add(
        Finding.of(
                DocumentRules.DOCTYPE,
                source,
                new Span(span.start(), Math.min(span.end(), span.start() + "<!DOCTYPE".length())),
                html
                    ? "this is a web page, not an answer file; nothing behind its DOCTYPE was read"
                    : "the file has a DOCTYPE; answer files have none, so nothing behind it was read")
            .help(
                html
                    ? "download the file itself, not the page that shows it"
                    : "remove the DOCTYPE and write the characters it declares as &#NNN;"));
  }

  private void refuseDepth(Span tag) {
    stopped = true;
    findings.add(
        Finding.of(
            DocumentRules.TOO_DEEP,
            source,
            tag,
            "elements are nested more than "
                + MAX_DEPTH
                + " deep; nothing behind this place was read"));
  }

  private static Span span(XMLStreamReader2 reader) throws XMLStreamException {
    LocationInfo info = reader.getLocationInfo();
    return new Span((int) info.getStartingCharOffset(), (int) info.getEndingCharOffset());
  }

  private static String prefix(String qualified) {
    int colon = qualified.indexOf(':');
    return colon < 0 ? "" : qualified.substring(0, colon);
  }

  private static String local(String qualified) {
    return qualified.substring(qualified.indexOf(':') + 1);
  }
}
