package unattend.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/** Knows by name and by form what is secret, so that it is masked before anybody can show it. */
public final class Secrets {
  /** What stands beside a secret and is none. */
  private static final Set<String> PUBLIC = Set.of("plaintext", "willshowui", "order");

  private final SourceText source;
  private final SecretNames names;

  /** How many open elements there are from the outermost that holds a secret inwards. */
  private int depth;

  Secrets(SourceText source, SecretNames names) {
    this.source = source;
    this.names = names;
  }

  /** Where there could be a secret in a text that is no answer file, such as a line of a log. */
  public static List<Span> in(String text) {
    SourceText source = new SourceText("", text);
    new Secrets(source, new SecretNames()).hideAll();
    return source.hidden();
  }

  /** To be told of every start tag. */
  void open(Element element) {
    if (depth > 0 || names.isSecretElement(element.name()) || isSecretValue(element)) {
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
        hideIn(element.textSpan(), element.name().equalsIgnoreCase("Description"));
      }
    }
    for (Attribute attribute : element.attributes()) {
      if (isSecret(element, attribute)) {
        source.hide(attribute.valueSpan());
      } else if (SecretHint.isIn(attribute.value())) {
        hideIn(attribute.valueSpan(), false);
      }
    }
  }

  private boolean isSecret(Element element, Attribute attribute) {
    boolean inside =
        depth > 0 && !attribute.prefix().equals("wcm") && !attribute.prefix().equals("xml");
    return inside
        || names.isSecret(attribute.name())
        || (attribute.name().equalsIgnoreCase("keyValue")
            && element.name().equalsIgnoreCase("ValidCommunity"));
  }

  /** Masks whatever could be a secret anywhere in an ill-formed text. */
  void hideAll() {
    Span all = new Span(0, source.text().length());
    SecretMarkup.ALL.forEach(pattern -> hideAll(pattern, all));
    hideIn(all, false);
    hideInComments();
  }

  /** The parser has not come to all of them. */
  private void hideInComments() {
    String text = source.text();
    int start = text.indexOf("<!--");
    while (start >= 0) {
      int end = text.indexOf("-->", start);
      if (end >= start + "<!--".length()) {
        hideIn(new Span(start + "<!--".length(), end), true);
      }
      start = end < 0 ? -1 : text.indexOf("<!--", end);
    }
  }

  /**
   * Masks the secrets within commands, scripts and whatever else a text may be.
   *
   * @param told true if a person tells others something there
   */
  private void hideIn(Span span, boolean told) {
    PlainView view = new PlainView(source.text(), span);
    CommandSecrets.in(view.text()).forEach(s -> source.hide(view.place(s.start(), s.end())));
    if (told) {
      CommandSecrets.saidIn(view.text()).forEach(s -> source.hide(view.place(s.start(), s.end())));
    }
  }

  /** Masks what could be a secret in a comment: people comment out what they replace. */
  void hide(Comment comment) {
    if (comment.text().length() > 8) {
      Span inside = inside(comment.span());
      for (Pattern pattern : SecretMarkup.worthTrying(folded(comment.text()))) {
        hideAll(pattern, inside);
      }
      if (SecretHint.isIn(comment.text())) {
        hideIn(inside, true);
      }
    }
  }

  private static Span inside(Span comment) {
    return new Span(comment.start() + "<!--".length(), comment.end() - "-->".length());
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
    return text.length() == 29 && SecretMarkup.PRODUCT_KEY.matcher(text).matches();
  }

  /** True if the element or one around it has the name of a secret. */
  private boolean isSecret(Element element) {
    return depth > 0
        && (!PUBLIC.contains(folded(element.name()))
            || (element.name().equalsIgnoreCase("PlainText")
                && CommandSecrets.canBeSecret(element.trimmedText())));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Only the choice of an image has a Value that is none. */
  private static boolean isSecretValue(Element element) {
    return element.name().equalsIgnoreCase("Value")
        && !element.parent().map(Element::name).orElse("").equalsIgnoreCase("MetaData");
  }
}
