package unattend.intent;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import unattend.check.ComponentUse;
import unattend.check.Placeholder;
import unattend.document.AnswerFile;
import unattend.document.Element;

/**
 * A password that may be written hidden: base64 of UTF-16LE text that ends with the element's own
 * name. What it decodes to is for comparing only and never shown.
 */
public record Password(Element element) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  public static Optional<Password> at(Element parent, String path) {
    return parent.at(path).map(Password::new);
  }

  public Optional<Element> value() {
    return element.child("Value").filter(Element::closed);
  }

  /** True if the file says that the value is not plain text. */
  public boolean isHidden() {
    return ComponentUse.is(element, "PlainText", "false");
  }

  /** True if the value is there and empty, written plain or hidden. */
  public boolean isBlank() {
    return value().isPresent() && clear().filter(String::isEmpty).isPresent();
  }

  /** True if the file is sure to set a password that is not blank, nor taken out of it. */
  public boolean isSet() {
    return clear()
        .filter(text -> !text.isEmpty() && !text.equals(AnswerFile.DELETED_SECRET))
        .isPresent();
  }

  /** The password itself; empty if there is no value, or none that can be read. */
  public Optional<String> clear() {
    Optional<String> text =
        value().map(Element::trimmedText).filter(written -> !Placeholder.in(written));
    return isHidden() ? text.flatMap(this::decoded) : text;
  }

  private Optional<String> decoded(String written) {
    if (written.isEmpty()) {
      return Optional.of("");
    }
    String suffix = element.name();
    return decode(written)
        .filter(text -> text.endsWith(suffix))
        .map(text -> text.substring(0, text.length() - suffix.length()));
  }

  /** The text behind base64 of UTF-16LE; empty if it is none. Padding may be missing. */
  public static Optional<String> decode(String written) {
    try {
      byte[] bytes = Base64.getDecoder().decode(BLANKS.matcher(written).replaceAll(""));
      return bytes.length % 2 == 0
          ? Optional.of(new String(bytes, StandardCharsets.UTF_16LE))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
