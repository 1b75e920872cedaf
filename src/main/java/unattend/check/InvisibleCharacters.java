package unattend.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.catalog.ValueType;

/** Characters that nobody sees and that get into names and keys by copying from web pages. */
public final class InvisibleCharacters {
  /** Kinds of text in which such a character can only be a mistake. */
  private static final Set<String> KINDS =
      Set.of("computer-name", "account-name", "product-key", "locale", "time-zone");

  private static final Pattern FORM =
      Pattern.compile("[\\u00A0\\u200B-\\u200F\\u2028\\u202A-\\u202E\\uFEFF]");

  private InvisibleCharacters() {}

  /** True if a text holds one; rules about its form have nothing to add then. */
  public static boolean anyIn(String text) {
    return FORM.matcher(text).find();
  }

  /** The first one in a text of such a kind, as U+ and its number. */
  static Optional<String> in(String text, ValueType type) {
    if (!KINDS.contains(type.kind())) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text);
    return matcher.find()
        ? Optional.of(String.format(Locale.ROOT, "U+%04X", (int) matcher.group().charAt(0)))
        : Optional.empty();
  }
}
