package unattend.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import unattend.diagnostic.Finding;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/** Says in plain words why a text is not well-formed XML, where, and how to mend it. */
final class IllFormed {
  private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s");
  private static final Pattern LOOSE_AMPERSAND =
      Pattern.compile("&(?!(?:[A-Za-z_][\\w.-]*|#\\d+|#x[0-9A-Fa-f]+);)");
  private static final Pattern ENTITY = Pattern.compile("&([A-Za-z_][\\w.-]*);");
  private static final Pattern END_TAG = Pattern.compile("</([^\\s>]*)\\s*>?");

  private final SourceText source;
  private final String text;
  private final Optional<Element> open;

  /**
   * @param open the innermost element that was open when reading stopped
   */
  IllFormed(SourceText source, Optional<Element> open) {
    this.source = source;
    this.text = source.text();
    this.open = open;
  }

  Finding explain(XMLStreamException e) {
    if (text.isBlank()) {
      return finding(Span.at(0), "the file is empty").help("an answer file begins with <unattend>");
    }
    if (text.indexOf('\0') >= 0) {
      int at = text.indexOf('\0');
      return finding(
          new Span(at, at + 1), "this is not a text file: character " + at + " is a zero byte");
    }
    int offset = offset(e);
    return declarationNotFirst()
        .or(() -> doubleHyphen(offset))
        .or(() -> ampersand(offset))
        .or(() -> entity(offset))
        .or(() -> wrongEndTag(offset))
        .or(() -> brokenOff(offset))
        .or(() -> lessThan(offset))
        .orElseGet(() -> other(e, offset));
  }

  private int offset(XMLStreamException e) {
    int offset = e.getLocation() == null ? text.length() : e.getLocation().getCharacterOffset();
    return Math.max(0, Math.min(offset, text.length()));
  }

  private Optional<Finding> declarationNotFirst() {
    Matcher declaration = DECLARATION.matcher(text);
    if (!declaration.find() || declaration.start() == 0) {
      return Optional.empty();
    }
    Span span = new Span(declaration.start(), declaration.start() + 5);
    return Optional.of(
        Finding.of(
                DocumentRules.DECLARATION_NOT_FIRST,
                source,
                span,
                "the XML declaration is not the first thing in the file; "
                    + before(declaration.start())
                    + " before it")
            .help("move <?xml …?> to the very start of the file"));
  }

  private String before(int offset) {
    String start = text.substring(0, offset);
    return start.isBlank()
        ? "blanks or line ends stand"
        : start.contains("<!--") ? "a comment stands" : "text stands";
  }

  private Optional<Finding> doubleHyphen(int offset) {
    int start = text.lastIndexOf("<!--", offset);
    int end = start < 0 ? -1 : text.indexOf("-->", start + 4);
    if (start < 0 || (end >= 0 && end + 3 <= offset)) {
      return Optional.empty();
    }
    int hyphens = text.indexOf("--", start + 4);
    if (hyphens < 0 || hyphens == end) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                DocumentRules.COMMENT_DOUBLE_HYPHEN,
                source,
                new Span(hyphens, hyphens + 2),
                "a comment contains \"--\", which XML allows only at its end")
            .help("write the two hyphens apart, or as one"));
  }

  private Optional<Finding> ampersand(int offset) {
    Matcher matcher = LOOSE_AMPERSAND.matcher(text);
    int from = Math.max(lastTagEnd(offset), text.lastIndexOf('&', offset) - 1);
    if (matcher.find(Math.max(0, from)) && matcher.start() <= offset) {
      Span span = new Span(matcher.start(), matcher.start() + 1);
      return Optional.of(
          finding(span, "an \"&\" stands for itself here, which XML does not allow")
              .help("write &amp; for it"));
    }
    return Optional.empty();
  }

  private int lastTagEnd(int offset) {
    return Math.max(0, text.lastIndexOf('>', offset));
  }

  private Optional<Finding> entity(int offset) {
    int start = text.lastIndexOf('&', offset);
    Matcher matcher = ENTITY.matcher(text);
    if (start < 0
        || !matcher.find(start)
        || matcher.start() != start
        || matcher.end() + 1 < offset) {
      return Optional.empty();
    }
    if ("amp lt gt quot apos".contains(matcher.group(1))) {
      return Optional.empty();
    }
    String message =
        "\""
            + matcher.group()
            + "\" is not known to XML, which has only &amp; &lt; &gt; &quot; &apos;";
    return Optional.of(
        finding(new Span(start, matcher.end()), message)
            .help("write the character itself, or its number as &#NNN;"));
  }

  private Optional<Finding> wrongEndTag(int offset) {
    int start = text.lastIndexOf("</", offset);
    Matcher matcher = END_TAG.matcher(text);
    if (start < 0
        || !matcher.find(start)
        || matcher.start() != start
        || matcher.end() + 1 < offset) {
      return Optional.empty();
    }
    Span span = new Span(start, matcher.end());
    if (open.isEmpty()) {
      return Optional.of(
          finding(span, matcher.group() + " closes nothing: everything was closed before it")
              .help("remove it"));
    }
    String expected = source.slice(open.get().nameSpan());
    if (matcher.group(1).equals(expected)) {
      return Optional.empty();
    }
    int line = source.position(open.get().startTag().start()).line();
    return Optional.of(
        finding(span, matcher.group() + " stands where </" + expected + "> is expected")
            .help("close <" + expected + "> of line " + line + " first, or correct the name")
            .related("<" + expected + "> was opened here", open.get().nameSpan()));
  }

  private Optional<Finding> brokenOff(int offset) {
    if (offset < text.stripTrailing().length() || open.isEmpty()) {
      return Optional.empty();
    }
    String name = source.slice(open.get().nameSpan());
    return Optional.of(
        finding(Span.at(text.length()), "the file ends before <" + name + "> is closed")
            .help("add </" + name + ">, or check that the whole file was copied")
            .related("<" + name + "> was opened here", open.get().nameSpan()));
  }

  private Optional<Finding> lessThan(int offset) {
    int start = text.lastIndexOf('<', Math.min(offset, text.length() - 1));
    if (start < 0 || offset - start > 2 || start + 1 >= text.length()) {
      return Optional.empty();
    }
    char next = text.charAt(start + 1);
    if (Character.isLetter(next) || "_/!?".indexOf(next) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        finding(
                new Span(start, start + 1),
                "a \"<\" stands for itself here, which XML does not allow")
            .help("write &lt; for it"));
  }

  private Finding other(XMLStreamException e, int offset) {
    int start = Math.max(0, Math.min(offset, text.length()) - 1);
    return finding(
            new Span(start, Math.min(text.length(), start + 1)),
            "the XML breaks here: " + parserWords(e))
        .help("compare the tags and quotes around this place");
  }

  /**
   * The parser's sentence without its own place, which counts differently, and without quoting the
   * file.
   */
  private static String parserWords(XMLStreamException e) {
    String message = e.getMessage() == null ? "unexpected content" : e.getMessage();
    int end = message.indexOf("\n at [");
    String sentence = end < 0 ? message : message.substring(0, end);
    return sentence.replaceAll("[\\r\\n]+", " ");
  }

  private Finding finding(Span span, String message) {
    return Finding.of(DocumentRules.NOT_WELL_FORMED, source, span, message);
  }
}
