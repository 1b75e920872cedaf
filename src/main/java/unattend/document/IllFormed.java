package unattend.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import unattend.diagnostic.Finding;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/**
 * Says in plain words why a text is not well-formed XML, where, and how to mend it. The parser only
 * tells that something is wrong; what and where is found by looking again, because a person thinks
 * of the tag left open, not of the place where the parser noticed.
 */
final class IllFormed {
  private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s");
  private static final Pattern GOOD_DECLARATION =
      Pattern.compile(
          "<\\?xml\\s+version\\s*=\\s*(\"1\\.[01]\"|'1\\.[01]')"
              + "(\\s+encoding\\s*=\\s*(\"[^\"<>]*\"|'[^'<>]*'))?"
              + "(\\s+standalone\\s*=\\s*(\"[^\"<>]*\"|'[^'<>]*'))?\\s*\\?>");
  private static final String BEGIN = "an answer file begins with <unattend xmlns=\"";

  private final SourceText source;
  private final String text;
  private final Faults faults;

  IllFormed(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.faults = new Faults(source);
  }

  Finding explain(XMLStreamException e) {
    if (text.isBlank()) {
      return faults.at(Span.at(0), "the file is empty").help(BEGIN + Names.UNATTEND + "\">");
    }
    return zeroByte()
        .or(this::declarationNotFirst)
        .or(this::declaration)
        .or(this::notXml)
        .or(() -> new FaultFinder(source).first())
        .or(this::noElement)
        .orElseGet(() -> other(e));
  }

  private Optional<Finding> zeroByte() {
    int at = text.indexOf('\0');
    return at < 0
        ? Optional.empty()
        : Optional.of(
            faults
                .at(new Span(at, at + 1), "the file holds zero bytes, which no text file does")
                .help("take a fresh copy: this one is damaged, or not a text file"));
  }

  private Optional<Finding> declarationNotFirst() {
    Matcher declaration = DECLARATION.matcher(text);
    if (!declaration.find() || (declaration.start() == 0 && !declaration.find())) {
      return Optional.empty();
    }
    int start = declaration.start();
    boolean second = DECLARATION.matcher(text).lookingAt();
    if (second && text.lastIndexOf("?>", start) < text.lastIndexOf('<', start - 1)) {
      return Optional.empty();
    }
    String message =
        second
            ? "a second XML declaration stands here; a file has one, at its very start"
            : "the XML declaration is not the first thing in the file; "
                + before(start)
                + " before it";
    return Optional.of(
        Finding.of(DocumentRules.DECLARATION_NOT_FIRST, source, new Span(start, start + 5), message)
            .help(second ? "remove it" : "move <?xml …?> to the very start of the file"));
  }

  private String before(int offset) {
    String start = text.substring(0, offset);
    return start.isBlank()
        ? "blanks or line ends stand"
        : start.contains("<!--") ? "a comment stands" : "text stands";
  }

  private Optional<Finding> declaration() {
    boolean there = text.startsWith("<?xml") && (text.length() == 5 || text.charAt(5) <= ' ');
    if (!there || GOOD_DECLARATION.matcher(text).lookingAt()) {
      return Optional.empty();
    }
    return Optional.of(
        faults
            .at(
                new Span(0, 5),
                "the XML declaration is not complete, or its parts are out of order")
            .help("write <?xml version=\"1.0\" encoding=\"utf-8\"?>"));
  }

  /** JSON, YAML, or any other text that nobody took for XML but a program. */
  private Optional<Finding> notXml() {
    int start = text.length() - text.stripLeading().length();
    if (text.charAt(start) == '<' || text.charAt(start) == '\uFEFF' || text.contains("<unattend")) {
      return Optional.empty();
    }
    return Optional.of(
        faults
            .at(new Span(start, start + 1), "this is not XML, which begins with \"<\"")
            .help(BEGIN + Names.UNATTEND + "\">"));
  }

  private Optional<Finding> noElement() {
    return Pattern.compile("<[^!?]").matcher(text).find()
        ? Optional.empty()
        : Optional.of(
            faults
                .at(
                    Span.at(text.stripTrailing().length()),
                    "the file ends before its first element")
                .help(BEGIN + Names.UNATTEND + "\">"));
  }

  private Finding other(XMLStreamException e) {
    int offset = e.getLocation() == null ? text.length() : e.getLocation().getCharacterOffset();
    int end = Math.max(0, Math.min(offset, text.length()));
    Span span = new Span(Math.max(0, end - 1), end);
    String words = source.isHidden(span) ? "" : ": " + parserWords(e);
    return faults
        .at(span, "the XML breaks here" + words)
        .help("compare the tags and quotes around this place");
  }

  /** The parser's sentence without its own place, which counts differently. */
  private static String parserWords(XMLStreamException e) {
    String message = e.getMessage() == null ? "unexpected content" : e.getMessage();
    int end = message.indexOf("\n at [");
    return end < 0 ? message : message.substring(0, end);
  }
}
