package unattend.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/** Walks over a text that is not well-formed XML up to its first fault. */
final class FaultFinder {
  private final SourceText source;
  private final String text;
  private final Faults faults;
  private final Deque<Span> open = new ArrayDeque<>();
  private Optional<String> closedRoot = Optional.empty();
  private int at;

  FaultFinder(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.faults = new Faults(source);
  }

  /** The first fault, if this finds one at all. */
  Optional<Finding> first() {
    Optional<Finding> fault = Optional.empty();
    while (fault.isEmpty() && at < text.length()) {
      fault = step();
    }
    return fault.or(this::neverClosed);
  }

  private Optional<Finding> step() {
    if (text.startsWith("<!--", at)) {
      return comment();
    }
    if (text.startsWith("<![CDATA[", at)) {
      return skipTo("]]>", "<![CDATA[".length(), "CDATA section");
    }
    if (text.startsWith("<?", at)) {
      return skipTo("?>", 2, "processing instruction");
    }
    if (text.startsWith("</", at)) {
      return endTag();
    }
    return text.charAt(at) == '<' ? startTag() : characters();
  }

  private Optional<Finding> skipTo(String end, int beginLength, String what) {
    int found = text.indexOf(end, at + beginLength);
    if (found < 0) {
      return faults.endsInside(at, beginLength, what);
    }
    at = found + end.length();
    return Optional.empty();
  }

  private Optional<Finding> comment() {
    int hyphens = text.indexOf("--", at + 4);
    if (hyphens < 0) {
      return faults.endsInside(at, 4, "comment");
    }
    if (text.startsWith("-->", hyphens)) {
      at = hyphens + 3;
      return Optional.empty();
    }
    boolean nested = text.startsWith("<!--", hyphens - 2);
    Span span = new Span(nested ? hyphens - 2 : hyphens, hyphens + 2);
    String message =
        nested
            ? "a comment begins inside a comment, which XML does not allow"
            : "a comment contains \"--\", which XML allows only at its end";
    return Optional.of(
        Finding.of(DocumentRules.COMMENT_DOUBLE_HYPHEN, source, span, message)
            .help(nested ? "end the outer one before it" : "write one hyphen, or \"- -\"")
            .related("the comment begins here", new Span(at, at + 4)));
  }

  private Optional<Finding> startTag() {
    TagScan tag = new TagScan(source, at);
    Optional<Finding> fault = tag.fault();
    if (fault.isPresent()) {
      return fault;
    }
    Span name = tag.name();
    if (open.isEmpty() && closedRoot.isPresent()) {
      return faults.found(
          name,
          "a second document element begins here; a file has one",
          "move what is in it into the first, or into a file of its own");
    }
    if (!tag.isEmpty()) {
      open.push(name);
    } else if (open.isEmpty()) {
      closedRoot = Optional.of("<" + faults.shown(name) + "/>");
    }
    at = tag.end();
    return Optional.empty();
  }

  private Optional<Finding> endTag() {
    int nameEnd = TagScan.nameEnd(text, at + 2);
    int end = TagScan.skipBlanks(text, nameEnd);
    if (end == text.length()) {
      return faults.endsInside(at, end - at, "end tag");
    }
    Span name = new Span(at + 2, nameEnd);
    String shown = "</" + faults.shown(name);
    if (text.charAt(end) != '>') {
      return faults.found(
          new Span(at, end),
          "the end tag " + shown + " is not closed by \">\"",
          "write " + shown + ">");
    }
    Span tag = new Span(at, end + 1);
    if (open.isEmpty()) {
      return faults.found(
          tag, shown + "> closes nothing: everything is closed before it", "remove it");
    }
    if (!source.slice(open.peek()).equals(source.slice(name))) {
      return wrongEndTag(tag, name);
    }
    open.pop();
    if (open.isEmpty()) {
      closedRoot = Optional.of(shown + ">");
    }
    at = end + 1;
    return Optional.empty();
  }

  private Optional<Finding> wrongEndTag(Span tag, Span name) {
    Span inner = open.peek();
    String expected = faults.shown(inner);
    String found = faults.shown(name);
    boolean closesOuter = open.stream().map(source::slice).anyMatch(source.slice(name)::equals);
    if (closesOuter) {
      return Optional.of(
          faults
              .at(inner, "<" + expected + "> is not closed: </" + found + "> comes first")
              .help("add </" + expected + "> where its content ends")
              .related("</" + found + "> stands here", tag));
    }
    boolean slip = isSlip(source.slice(inner), source.slice(name));
    String message =
        slip
            ? "</" + found + "> does not close <" + expected + ">: the names differ"
            : "</" + found + "> closes nothing: no <" + found + "> is open";
    return Optional.of(
        faults
            .at(tag, message)
            .help("write </" + expected + ">" + (slip ? "" : ", or remove it"))
            .related("<" + expected + "> was opened here", inner));
  }

  private static boolean isSlip(String expected, String found) {
    return local(expected).equalsIgnoreCase(local(found))
        || Nearest.to(found, List.of(expected)).isPresent();
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private Optional<Finding> characters() {
    int next = text.indexOf('<', at);
    int end = next < 0 ? text.length() : next;
    Optional<Span> outside = open.isEmpty() ? source.trimmed(new Span(at, end)) : Optional.empty();
    if (outside.isPresent() && text.charAt(outside.get().start()) != '\uFEFF') {
      return faults.found(
          outside.get(),
          closedRoot
              .map(root -> "text stands after " + root + ", the end of the document")
              .orElse("text stands before the first element"),
          "remove it");
    }
    Optional<Finding> fault = new TextScan(source, at, end).fault();
    at = end;
    return fault;
  }

  private Optional<Finding> neverClosed() {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    String name = faults.shown(open.peek());
    return Optional.of(
        faults
            .at(
                Span.at(text.stripTrailing().length()),
                "the file ends before <" + name + "> is closed")
            .help("add </" + name + ">, or check that the whole file was copied")
            .related("<" + name + "> was opened here", open.peek()));
  }
}
