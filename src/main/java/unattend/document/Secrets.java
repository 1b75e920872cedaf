package unattend.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/**
 * Knows by name and by form what is secret, so that it is masked before anybody can show it. Names
 * are taken generously: people misspell them and put them in the wrong place, and a mask too many
 * does no harm.
 */
public final class Secrets {
  private static final List<String> STEMS =
      List.of(
          "password",
          "passwort",
          "pasword",
          "paswort",
          "passwd",
          "kennwort",
          "accountdata",
          "productkey",
          "keymaterial",
          "community_name");
  private static final String NAME =
      "[\\w.-]{0,40}(?:" + String.join("|", STEMS) + ")[\\w.-]{0,40}";

  /** What stands beside a secret and is none. */
  private static final Set<String> PUBLIC = Set.of("plaintext", "willshowui", "order");

  private static final Pattern PRODUCT_KEY =
      Pattern.compile("\\b([A-Za-z0-9]{5}(?:-[A-Za-z0-9]{5}){4})\\b");

  /**
   * From behind a name that holds a secret to the next end tag, where no tree says what belongs to
   * what. The rest of the start tag is left out if it is whole, and so is what has a name of its
   * own.
   */
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "<\\s*(?:[\\w.-]+:)?(?:"
              + NAME
              + "|value|key)(?![\\w.-])"
              + "(?>\\s*(?:[\\w:.-]+\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*')\\s*)*/?>)?+"
              + "(?!\\s*<(?:[\\w.-]+:)?(?:value|key|plaintext|willshowui)\\b)(.*?)(?:</|\\z)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern IN_ATTRIBUTE =
      Pattern.compile("\\b" + NAME + "\\s*=\\s*(\"[^\"]*\"|'[^']*')", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMUNITY =
      Pattern.compile(
          "<(?:[\\w.-]+:)?ValidCommunity\\b[^<>]*?keyValue\\s*=\\s*([\"'][^\"'<>]*)",
          Pattern.CASE_INSENSITIVE);

  private final SourceText source;
  private final Names names;

  /** How many open elements there are from the outermost that holds a secret inwards. */
  private int depth;

  Secrets(SourceText source, Names names) {
    this.source = source;
    this.names = names;
  }

  /** Remembers of the names in all files whether they mean a secret. Safe for several threads. */
  static final class Names {
    /** More names than all documented ones; what a hostile file adds is not remembered. */
    private static final int MOST = 4096;

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    private boolean isSecret(String name) {
      Boolean secret = known.get(name);
      if (secret == null) {
        secret = holdsStem(name.toLowerCase(Locale.ROOT));
        if (known.size() < MOST) {
          known.put(name, secret);
        }
      }
      return secret;
    }
  }

  /** Where there could be a secret in a text that is no answer file, such as a line of a log. */
  public static List<Span> in(String text) {
    SourceText source = new SourceText("", text);
    new Secrets(source, new Names()).hideAll();
    return source.hidden();
  }

  /** To be told of every start tag. */
  void open(Element element) {
    if (depth > 0 || names.isSecret(element.name()) || isSecretValue(element)) {
      depth++;
    }
  }

  /** To be told of every end tag: masks the text and the attributes that hold a secret. */
  void close(Element element) {
    hide(element);
    depth = Math.max(0, depth - 1);
  }

  private void hide(Element element) {
    if (element.firstText().isPresent()) {
      if (isSecret(element) || isProductKey(element)) {
        source.hide(element.textSpan());
      } else if (SecretHint.isIn(element.text())) {
        hideIn(element.textSpan());
      }
    }
    for (Attribute attribute : element.attributes()) {
      if (names.isSecret(attribute.name())
          || (attribute.name().equalsIgnoreCase("keyValue")
              && element.name().equalsIgnoreCase("ValidCommunity"))) {
        source.hide(attribute.valueSpan());
      }
    }
  }

  /** Masks whatever could be a secret anywhere in an ill-formed text. */
  void hideAll() {
    Span all = new Span(0, source.text().length());
    List.of(IN_TEXT, COMMUNITY, IN_ATTRIBUTE, PRODUCT_KEY)
        .forEach(pattern -> hideAll(pattern, all));
    hideIn(all);
  }

  /** Masks the secrets within commands, scripts and whatever else a text may be. */
  private void hideIn(Span span) {
    PlainView view = new PlainView(source.text(), span);
    CommandSecrets.in(view.text()).forEach(s -> source.hide(view.place(s.start(), s.end())));
  }

  /** Masks what could be a secret in a comment: people comment out what they replace. */
  void hide(Comment comment) {
    if (comment.text().length() > 8) {
      hideIn(inside(comment.span()), comment.text().toLowerCase(Locale.ROOT));
      if (SecretHint.isIn(comment.text())) {
        hideIn(inside(comment.span()));
      }
    }
  }

  private static Span inside(Span comment) {
    return new Span(comment.start() + "<!--".length(), comment.end() - "-->".length());
  }

  /** Most comments hold none of the words, or no markup, and are spared the patterns. */
  private void hideIn(Span span, String folded) {
    boolean markup = folded.indexOf('<') >= 0;
    boolean named = holdsStem(folded);
    if (markup && (named || folded.contains("value") || folded.contains("key"))) {
      hideAll(IN_TEXT, span);
    }
    if (named && folded.indexOf('=') >= 0) {
      hideAll(IN_ATTRIBUTE, span);
    }
    if (markup && folded.contains("validcommunity")) {
      hideAll(COMMUNITY, span);
    }
    if (couldHoldKey(folded)) {
      hideAll(PRODUCT_KEY, span);
    }
  }

  /** True if two hyphens stand as far apart as in a product key. */
  private static boolean couldHoldKey(String text) {
    int at = text.indexOf('-');
    while (at >= 0 && at + 6 < text.length()) {
      if (text.charAt(at + 6) == '-') {
        return true;
      }
      at = text.indexOf('-', at + 1);
    }
    return false;
  }

  private void hideAll(Pattern pattern, Span span) {
    Matcher matcher = pattern.matcher(source.text()).region(span.start(), span.end());
    while (matcher.find()) {
      Span secret = new Span(matcher.start(1), matcher.end(1));
      source.trimmed(secret).ifPresent(source::hide);
    }
  }

  private static boolean isProductKey(Element element) {
    String text = element.textSpan().length() >= 29 ? element.trimmedText() : "";
    return text.length() == 29 && PRODUCT_KEY.matcher(text).matches();
  }

  /** True if the element or one around it has the name of a secret. */
  private boolean isSecret(Element element) {
    return depth > 0 && !PUBLIC.contains(element.name().toLowerCase(Locale.ROOT));
  }

  /** Only the choice of an image has a Value that is none. */
  private static boolean isSecretValue(Element element) {
    return element.name().equalsIgnoreCase("Value")
        && !element.parent().map(Element::name).orElse("").equalsIgnoreCase("MetaData");
  }

  /** As {@link #NAME}, but without a regular expression: this is asked of every element. */
  private static boolean holdsStem(String folded) {
    for (String stem : STEMS) {
      if (folded.contains(stem)) {
        return true;
      }
    }
    return false;
  }
}
