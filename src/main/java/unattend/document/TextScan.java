package unattend.document;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.Finding;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/** Looks for what text and attribute values may not hold. */
final class TextScan {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:([A-Za-z_][\\w.-]*)|#(\\d+)|#x([0-9A-Fa-f]+))(;?)");
  private static final String XML_NAMES = "amp lt gt quot apos";

  /** Names of HTML that people write most, and the characters they stand for. */
  private static final Map<String, Integer> HTML =
      Map.ofEntries(
          Map.entry("nbsp", 160),
          Map.entry("copy", 169),
          Map.entry("reg", 174),
          Map.entry("auml", 228),
          Map.entry("ouml", 246),
          Map.entry("uuml", 252),
          Map.entry("Auml", 196),
          Map.entry("Ouml", 214),
          Map.entry("Uuml", 220),
          Map.entry("szlig", 223),
          Map.entry("eacute", 233),
          Map.entry("egrave", 232),
          Map.entry("agrave", 224),
          Map.entry("ndash", 8211),
          Map.entry("mdash", 8212),
          Map.entry("hellip", 8230),
          Map.entry("trade", 8482));

  private final SourceText source;
  private final String text;
  private final Faults faults;
  private final int start;
  private final int end;

  TextScan(SourceText source, int start, int end) {
    this.source = source;
    this.text = source.text();
    this.faults = new Faults(source);
    this.start = start;
    this.end = end;
  }

  Optional<Finding> fault() {
    Optional<Finding> fault = Optional.empty();
    for (int i = start; i < end && fault.isEmpty(); i++) {
      char c = text.charAt(i);
      if (c == '&') {
        fault = reference(i);
      } else if (c == ']' && text.startsWith("]]>", i)) {
        fault =
            faults.found(
                new Span(i, i + 3), "\"]]>\" may not stand in text", "write ]]&gt; for it");
      } else {
        fault = faults.illegal(i);
      }
    }
    return fault;
  }

  private Optional<Finding> reference(int at) {
    Matcher matcher = REFERENCE.matcher(text).region(at, end);
    if (!matcher.lookingAt()) {
      return loose(at);
    }
    boolean named = matcher.group(1) != null;
    boolean known = named && XML_NAMES.contains(matcher.group(1));
    if (matcher.group(4).isEmpty()) {
      return named && !known ? loose(at) : unclosed(matcher);
    }
    if (named) {
      return known ? Optional.empty() : unknown(matcher);
    }
    return isCharacter(matcher)
        ? Optional.empty()
        : faults.found(
            new Span(at, matcher.end()),
            visible(matcher) + " stands for a character that XML does not allow",
            "remove it");
  }

  private Optional<Finding> loose(int at) {
    return faults.found(
        new Span(at, at + 1),
        "an \"&\" stands for itself here, which XML does not allow",
        text.startsWith("&&", at) ? "write &amp;&amp; for \"&&\"" : "write &amp; for it");
  }

  private Optional<Finding> unclosed(Matcher matcher) {
    Span span = new Span(matcher.start(), matcher.end());
    if (matcher.end() == text.length()) {
      return faults.endsInside(matcher.start(), span.length(), "reference");
    }
    String shown = visible(matcher);
    return faults.found(
        span, "the reference " + shown + " lacks its semicolon", "write " + shown + ";");
  }

  private Optional<Finding> unknown(Matcher matcher) {
    Optional<Integer> character = Optional.ofNullable(HTML.get(matcher.group(1)));
    return faults.found(
        new Span(matcher.start(), matcher.end()),
        "\""
            + visible(matcher)
            + "\" is not known to XML, which has only &amp; &lt; &gt; &quot; &apos;",
        character
            .map(number -> "write &#" + number + "; or the character itself")
            .orElse("write the character itself, or &amp; if the \"&\" is meant"));
  }

  private static boolean isCharacter(Matcher matcher) {
    try {
      int code =
          matcher.group(2) != null
              ? Integer.parseInt(matcher.group(2))
              : Integer.parseInt(matcher.group(3), 16);
      boolean control = code < ' ' && code != '\t' && code != '\n' && code != '\r';
      boolean surrogate = code >= 0xD800 && code <= 0xDFFF;
      return !control && !surrogate && code != 0xFFFE && code != 0xFFFF && code <= 0x10FFFF;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The reference as written, unless it is part of a secret. */
  private String visible(Matcher matcher) {
    return source.visible(new Span(matcher.start(), matcher.end()));
  }
}
