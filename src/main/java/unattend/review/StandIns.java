package unattend.review;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import unattend.document.Element;

/**
 * What stands in for secrets, of the same kind and form. Equal secrets get equal words, so that the
 * account and its automatic logon still agree; different ones get different words.
 */
final class StandIns {
  /** Groups of one repeated character, which nobody takes for a key. */
  private static final String PRODUCT_KEY = "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX";

  private static final String ACCOUNT_DATA =
      Base64.getEncoder().encodeToString("redacted".getBytes(StandardCharsets.US_ASCII));
  private static final Pattern KEY_FORM = Pattern.compile("[A-Za-z0-9]{5}(-[A-Za-z0-9]{5}){4}");
  private static final Pattern RECOVERY_FORM = Pattern.compile("\\d{6}(-\\d{6}){7}");
  private static final Pattern ENCODED =
      Pattern.compile("[-/]e\\w{0,13}\\s+[\"']?$", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> words = new HashMap<>();

  /** For the whole text of an element. */
  String value(Element element, String written) {
    String name = element.name().toLowerCase(Locale.ROOT);
    String text = element.trimmedText();
    if (KEY_FORM.matcher(text).matches() || isKey(element)) {
      return PRODUCT_KEY;
    }
    if (name.equals("accountdata")) {
      return ACCOUNT_DATA;
    }
    if (isHidden(element)) {
      return hidden(element, text, written);
    }
    return word(text);
  }

  private static boolean isKey(Element element) {
    return element.name().toLowerCase(Locale.ROOT).contains("productkey")
        || element.parent().map(StandIns::isKey).orElse(false);
  }

  private static boolean isHidden(Element element) {
    return element
        .parent()
        .flatMap(parent -> parent.child("PlainText"))
        .filter(plain -> plain.trimmedText().equalsIgnoreCase("false"))
        .isPresent();
  }

  /** Base64 of the word and the name of the password; what hides no password stays. */
  private String hidden(Element element, String text, String written) {
    String suffix = element.parent().map(Element::name).orElse("");
    Optional<String> decoded = decoded(text).filter(clear -> clear.endsWith(suffix));
    if (decoded.filter(suffix::equals).isPresent()) {
      return written;
    }
    String clear = decoded.map(d -> d.substring(0, d.length() - suffix.length())).orElse(text);
    return encoded(word(clear) + suffix);
  }

  private static Optional<String> decoded(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return Optional.of(new String(bytes, StandardCharsets.UTF_16LE));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_16LE));
  }

  /**
   * For a part of a command, a comment or an attribute. It is never longer than what it replaces,
   * since commands have a limit.
   *
   * @param before what stands before it
   */
  String within(String written, String before) {
    if (KEY_FORM.matcher(written).matches()) {
      return PRODUCT_KEY;
    }
    if (RECOVERY_FORM.matcher(written).matches()) {
      return "000000-".repeat(7) + "000000";
    }
    if (ENCODED.matcher(before).find()) {
      return encoded("# redacted");
    }
    String word = word(written);
    return word.length() > written.length() ? word.substring(0, written.length()) : word;
  }

  private String word(String secret) {
    return words.computeIfAbsent(secret, s -> "Redacted-" + (words.size() + 1));
  }
}
