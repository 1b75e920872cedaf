package unattend.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.Finding;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/** Reads one start tag of a text that may be ill-formed, up to the tag's end or first fault. */
final class TagScan {
  private static final Pattern BLANK_FIRST = Pattern.compile("<\\s+(/?[A-Za-z_][\\w:.-]*)\\s*/?>");
  private static final Pattern BACKSLASH = Pattern.compile("<\\\\([A-Za-z_][\\w:.-]*)>");
  private static final Pattern DIGIT_FIRST = Pattern.compile("<\\d[\\w:.-]*\\s*/?>");
  private static final String QUOTES = "“”„‟‘’‚«»";

  private final SourceText source;
  private final String text;
  private final Faults faults;
  private final int start;
  private final Map<String, Span> attributes = new LinkedHashMap<>();
  private int at;
  private boolean empty;

  TagScan(SourceText source, int start) {
    this.source = source;
    this.text = source.text();
    this.faults = new Faults(source);
    this.start = start;
    this.at = nameEnd(text, start + 1);
  }

  Span name() {
    return new Span(start + 1, nameEnd(text, start + 1));
  }

  /** Just behind the tag; makes sense after {@link #fault()} found none. */
  int end() {
    return at;
  }

  /** True for a tag that closes itself. */
  boolean isEmpty() {
    return empty;
  }

  Optional<Finding> fault() {
    if (name().length() == 0) {
      return noName();
    }
    Optional<Finding> fault = Optional.empty();
    boolean open = true;
    while (fault.isEmpty() && open) {
      int blanks = at;
      at = skipBlanks(text, at);
      if (at == text.length()) {
        return faults.endsInside(start, name().length() + 1, "tag");
      }
      open = !closes();
      if (open) {
        fault = attribute(at > blanks);
      }
    }
    return fault;
  }

  private boolean closes() {
    empty = text.startsWith("/>", at);
    boolean closes = empty || text.charAt(at) == '>';
    at += empty ? 2 : closes ? 1 : 0;
    return closes;
  }

  private Optional<Finding> noName() {
    Matcher blank = BLANK_FIRST.matcher(text).region(start, text.length());
    if (blank.lookingAt()) {
      return faults.found(
          new Span(start, blank.start(1)),
          "a blank stands between \"<\" and the name",
          "write <" + faults.shown(new Span(blank.start(1), blank.end(1))) + ">");
    }
    Matcher backslash = BACKSLASH.matcher(text).region(start, text.length());
    if (backslash.lookingAt()) {
      return faults.found(
          new Span(start, backslash.end()),
          "an end tag begins with \"</\", not with \"<\\\"",
          "write </" + faults.shown(new Span(backslash.start(1), backslash.end(1))) + ">");
    }
    Matcher digit = DIGIT_FIRST.matcher(text).region(start, text.length());
    return digit.lookingAt()
        ? faults.found(
            new Span(start, digit.end()),
            "the name of an element may not begin with a digit",
            "write another name, or &lt; if the \"<\" is meant")
        : looseLessThan();
  }

  private Optional<Finding> looseLessThan() {
    return faults.found(
        new Span(start, start + 1),
        "a \"<\" stands for itself here, which XML does not allow",
        "write &lt; for it");
  }

  private Optional<Finding> attribute(boolean apart) {
    int nameEnd = nameEnd(text, at);
    if (nameEnd == at) {
      return notTag();
    }
    Span name = new Span(at, nameEnd);
    String word = faults.shown(name);
    if (!apart) {
      return faults.found(
          name,
          "no blank stands before the attribute " + word,
          "put a blank between the attributes");
    }
    int equals = skipBlanks(text, nameEnd);
    if (equals == text.length()) {
      return faults.endsInside(start, name().length() + 1, "tag");
    }
    if (text.charAt(equals) != '=') {
      return faults.found(
          name,
          "the attribute " + word + " has no value",
          "write "
              + word
              + "=\"…\"; if \"<\" and what follows is meant as text, write &lt; for \"<\"");
    }
    at = skipBlanks(text, equals + 1);
    return value(word).or(() -> twice(name));
  }

  /** What looks like a tag is text: a redirection in a command, a comparison in a script. */
  private Optional<Finding> notTag() {
    char c = text.charAt(at);
    if (c == '<') {
      return faults.found(
          name(), "the tag <" + faults.shown(name()) + " is not closed by \">\"", "add \">\"");
    }
    Span follows = new Span(at, at + 1);
    boolean hidden = faults.illegal(at).isPresent() || source.isHidden(follows);
    String seen = hidden ? "what follows" : "\"" + c + "\"";
    return faults.found(
        new Span(start, at + 1),
        "a tag cannot go on with " + seen + " here",
        "write &lt; if the \"<\" is meant as text; else put the value between quotes");
  }

  private Optional<Finding> twice(Span name) {
    Span first = attributes.putIfAbsent(source.slice(name), name);
    return first == null
        ? Optional.empty()
        : Optional.of(
            faults
                .at(name, "the attribute " + faults.shown(name) + " stands twice in one tag")
                .help("keep one")
                .related("the first is here", first));
  }

  private Optional<Finding> value(String word) {
    if (at == text.length()) {
      return faults.endsInside(start, name().length() + 1, "tag");
    }
    char quote = text.charAt(at);
    if (quote != '"' && quote != '\'') {
      return unquoted(word, quote);
    }
    int close = text.indexOf(quote, at + 1);
    int end = close < 0 ? text.length() : close;
    int tag = at;
    while (tag < end && text.charAt(tag) != '<') {
      tag++;
    }
    if (tag < end) {
      return lessThan(word, tag);
    }
    if (close < 0) {
      return faults.endsInside(at, 1, "value of " + word);
    }
    Optional<Finding> fault = new TextScan(source, at + 1, end).fault();
    at = end + 1;
    return fault;
  }

  private Optional<Finding> unquoted(String word, char first) {
    if (QUOTES.indexOf(first) >= 0) {
      return faults.found(
          new Span(at, at + 1),
          "the value of " + word + " stands between typographic quotes",
          "write " + word + "=\"…\" with straight quotes");
    }
    int end = at;
    while (end < text.length() && text.charAt(end) > ' ' && "<>/".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return faults.found(
        new Span(at, Math.max(end, at + 1)),
        "the value of " + word + " stands without quotes",
        "write " + word + "=\"" + source.visible(new Span(at, end)) + "\"");
  }

  /** A value that goes on into the next tag has most likely lost its closing quote. */
  private Optional<Finding> lessThan(String word, int tag) {
    String before = text.substring(at + 1, tag);
    boolean lostQuote = before.indexOf('>') >= 0 || before.indexOf('\n') >= 0;
    return lostQuote
        ? faults.found(
            new Span(at, at + 1),
            "the value of " + word + " has no closing quote",
            "add " + text.charAt(at) + " where it ends")
        : faults.found(
            new Span(tag, tag + 1),
            "the value of " + word + " holds a \"<\", which XML does not allow",
            "write &lt; for it");
  }

  static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ' && text.charAt(i) != 0) {
      i++;
    }
    return i;
  }

  /** Behind the name that begins at an offset; that offset itself if none does. */
  static int nameEnd(String text, int from) {
    int i = from;
    while (i < text.length() && isNamePart(text.charAt(i), i == from)) {
      i++;
    }
    return i;
  }

  private static boolean isNamePart(char c, boolean first) {
    boolean start = Character.isLetter(c) || Character.isSurrogate(c) || c == '_';
    return start || (!first && (Character.isDigit(c) || "-.:\u00B7".indexOf(c) >= 0));
  }
}
