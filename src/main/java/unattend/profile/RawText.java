package unattend.profile;

import unattend.diagnostic.Span;
import unattend.document.Attribute;
import unattend.document.CommandSecrets;
import unattend.document.Element;
import unattend.document.Names;

/** Elements of an answer file as XML text again, for {@code raw:}. */
final class RawText {
  private static final String VARIABLE = "RAW_XML";

  private final ImportedSecrets secrets;
  private boolean cut;
  private boolean isSecret;

  RawText(ImportedSecrets secrets) {
    this.secrets = secrets;
  }

  /**
   * What the profile says for an element: references stand for the secrets in it, or for it all.
   */
  Draft.Text draft(Element element) {
    String xml = of(element);
    if (isSecret) {
      return secrets.draft(VARIABLE, xml);
    }
    cut = true;
    return new Draft.Text(of(element));
  }

  /** The element and all in it, every namespace declared where it begins. */
  private String of(Element element) {
    StringBuilder out = new StringBuilder();
    write(element, Names.UNATTEND, 0, out);
    return out.toString();
  }

  private void write(Element element, String outer, int depth, StringBuilder out) {
    out.append("  ".repeat(depth)).append('<').append(element.name());
    if (!element.namespace().equals(outer)) {
      attribute("xmlns", element.namespace(), out);
    }
    for (Attribute attribute : element.attributes()) {
      isSecret |= secrets.isSecret(attribute.valueSpan());
      qualified(attribute, out);
    }
    boolean named = SecretNames.isSecret(element) || secrets.isSecret(element.textSpan());
    isSecret |= named && !element.text().isBlank();
    boolean text = element.children().isEmpty() || !element.text().isBlank();
    if (element.children().isEmpty() && element.text().isEmpty()) {
      out.append("/>\n");
      return;
    }
    out.append('>');
    if (text) {
      escape(element.text(), out);
    } else {
      out.append('\n');
    }
    element.children().forEach(child -> write(child, element.namespace(), depth + 1, out));
    out.append(text ? "" : "  ".repeat(depth)).append("</").append(element.name()).append(">\n");
  }

  private void qualified(Attribute attribute, StringBuilder out) {
    if (attribute.namespace().isEmpty()) {
      attribute(attribute.name(), attribute.value(), out);
    } else if (attribute.namespace().equals(Names.WCM)) {
      attribute("wcm:" + attribute.name(), attribute.value(), out);
    } else if (attribute.prefix().equals("xml")) {
      attribute("xml:" + attribute.name(), attribute.value(), out);
    } else {
      attribute("xmlns:" + attribute.prefix(), attribute.namespace(), out);
      attribute(attribute.prefix() + ":" + attribute.name(), attribute.value(), out);
    }
  }

  private void attribute(String name, String value, StringBuilder out) {
    out.append(' ').append(name).append("=\"");
    escape(value, out);
    out.append('"');
  }

  private void escape(String plain, StringBuilder out) {
    String text = cut ? secrets.text(VARIABLE, plain) : plain;
    isSecret |= isMarkedUp(plain);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append("&#13;");
        default -> out.append(c);
      }
    }
  }

  /** True for a secret that XML spells in another way: a variable would have to do so too. */
  private static boolean isMarkedUp(String text) {
    for (Span secret : CommandSecrets.places(text)) {
      if (text.substring(secret.start(), secret.end()).matches("(?s).*[<>&\"\r].*")) {
        return true;
      }
    }
    return false;
  }
}
