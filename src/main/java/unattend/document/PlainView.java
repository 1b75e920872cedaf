package unattend.document;

import unattend.diagnostic.Span;

/**
 * A stretch of a file as the characters it means, each of which knows where it stands: references
 * are resolved, comments and the marks of CDATA left out, and tags become line ends.
 */
final class PlainView {
  private static final int LONGEST_REFERENCE = 10;

  private final String raw;
  private final int end;
  private final StringBuilder text;
  private final int[] starts;
  private final int[] ends;
  private boolean literal;

  /** Where the last comment looked at ends; behind the end of the file if none ends any more. */
  private int commentEnd;

  PlainView(String raw, Span span) {
    this.raw = raw;
    this.end = span.end();
    this.text = new StringBuilder(span.length());
    this.starts = new int[span.length()];
    this.ends = new int[span.length()];
    this.literal = isBehindCdata(span.start());
    int at = span.start();
    while (at < end) {
      at = literal ? inCdata(at) : inText(at);
    }
  }

  private boolean isBehindCdata(int start) {
    int at = start;
    while (at > 0 && raw.charAt(at - 1) <= ' ') {
      at--;
    }
    return raw.startsWith("<![CDATA[", at - "<![CDATA[".length());
  }

  /** The characters that are meant. */
  String text() {
    return text.toString();
  }

  /** Where a stretch of the characters stands in the file. */
  Span place(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  private int inCdata(int at) {
    if (raw.startsWith("]]>", at)) {
      literal = false;
      return at + 3;
    }
    return add(raw.charAt(at), at, at + 1);
  }

  private int inText(int at) {
    char c = raw.charAt(at);
    return switch (c) {
      case '<' -> markup(at);
      case '&' -> reference(at);
      default -> add(c, at, at + 1);
    };
  }

  private int markup(int at) {
    if (raw.startsWith("<![CDATA[", at)) {
      literal = true;
      return at + "<![CDATA[".length();
    }
    boolean comment = raw.startsWith("<!--", at) && commentEnd(at + 4) < end;
    return comment ? commentEnd + 3 : add('\n', at, at + 1);
  }

  private int commentEnd(int from) {
    if (commentEnd < from) {
      int found = raw.indexOf("-->", from);
      commentEnd = found < 0 ? Integer.MAX_VALUE : found;
    }
    return commentEnd;
  }

  private int reference(int at) {
    int last = Math.min(at + LONGEST_REFERENCE, end - 1);
    int semicolon = at + 1;
    while (semicolon < last && raw.charAt(semicolon) != ';') {
      semicolon++;
    }
    boolean whole = semicolon <= last && raw.charAt(semicolon) == ';';
    int meant = whole ? meaning(raw.substring(at + 1, semicolon)) : -1;
    if (meant < 0 || meant > Character.MAX_VALUE) {
      return add('&', at, at + 1);
    }
    return add((char) meant, at, semicolon + 1);
  }

  private static int meaning(String name) {
    return switch (name) {
      case "quot" -> '"';
      case "apos" -> '\'';
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      default -> number(name);
    };
  }

  private static int number(String name) {
    if (name.matches("#[0-9]{1,6}")) {
      return Integer.parseInt(name.substring(1));
    }
    return name.matches("#x[0-9A-Fa-f]{1,5}") ? Integer.parseInt(name.substring(2), 16) : -1;
  }

  private int add(char c, int from, int to) {
    starts[text.length()] = from;
    ends[text.length()] = to;
    text.append(c);
    return to;
  }
}
