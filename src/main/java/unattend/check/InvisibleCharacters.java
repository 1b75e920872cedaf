package unattend.check;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import unattend.catalog.ValueType;

/** Characters that nobody sees and that get into names and keys by copying from web pages. */
public final class InvisibleCharacters {
  /** Kinds of text in which such a character can only be a mistake. */
  private static final Set<String> KINDS =
      Set.of("computer-name", "account-name", "name", "product-key", "locale", "time-zone");

  private static final String INVISIBLE =
      "\u00A0\u200B\u200C\u200D\u200E\u200F\u2028\u202A\u202B\u202C\u202D\u202E\uFEFF";

  private InvisibleCharacters() {}

  /** True if a text holds one; rules about its form have nothing to add then. */
  public static boolean anyIn(String text) {
    return first(text).isPresent();
  }

  /** The first one in a text of such a kind, a number or a fixed word, as U+ and its number. */
  static Optional<String> in(String text, ValueType type) {
    boolean mistake = type.base() != ValueType.Base.TEXT || KINDS.contains(type.kind());
    OptionalInt first = mistake ? first(text) : OptionalInt.empty();
    return first.isPresent()
        ? Optional.of(String.format(Locale.ROOT, "U+%04X", first.getAsInt()))
        : Optional.empty();
  }

  private static OptionalInt first(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' && INVISIBLE.indexOf(c) >= 0) {
        return OptionalInt.of(c);
      }
    }
    return OptionalInt.empty();
  }
}
