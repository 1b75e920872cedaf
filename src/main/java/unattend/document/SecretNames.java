package unattend.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of elements and attributes that mean a secret. They are taken generously: people
 * misspell them and put them in the wrong place, and a mask too many does no harm.
 *
 * <p>Remembers of the names in all files what they mean. Safe for several threads.
 */
final class SecretNames {
  private static final List<String> STEMS =
      List.of(
          "password",
          "passwort",
          "pasword",
          "paswort",
          "passwd",
          "passphrase",
          "pwd",
          "kennwort",
          "accountdata",
          "productkey",
          "keymaterial",
          "community_name");

  /** At the end of a name only: DomainSecretKeyPersisted holds none. */
  private static final String LAST_STEM = "secret";

  /** Names of elements, but not of attributes: {@code pass} is one of those. */
  private static final Set<String> ELEMENTS = Set.of("pass", "pw", "psk");

  private static final int LONGEST_ELEMENT = 4;

  /** All of them as a pattern. */
  static final String PATTERN =
      "[\\w.-]{0,40}(?:(?:"
          + String.join("|", STEMS)
          + ")[\\w.-]{0,40}|"
          + LAST_STEM
          + "(?![\\w.-]))";

  /** Those that only elements have, as a pattern. */
  static final String ELEMENT_PATTERN = String.join("|", ELEMENTS);

  /** More names than all documented ones; what a hostile file adds is not remembered. */
  private static final int MOST = 4096;

  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  boolean isSecret(String name) {
    Boolean secret = known.get(name);
    if (secret == null) {
      String folded = name.toLowerCase(Locale.ROOT);
      secret = folded.endsWith(LAST_STEM) || holdsStem(folded);
      if (known.size() < MOST) {
        known.put(name, secret);
      }
    }
    return secret;
  }

  boolean isSecretElement(String name) {
    return isSecret(name)
        || (name.length() <= LONGEST_ELEMENT && ELEMENTS.contains(name.toLowerCase(Locale.ROOT)));
  }

  /** False only if {@link #PATTERN} would find nothing. */
  static boolean areIn(String folded) {
    return folded.contains(LAST_STEM) || holdsStem(folded);
  }

  /** Without a regular expression: this is asked of every element. */
  private static boolean holdsStem(String folded) {
    for (String stem : STEMS) {
      if (folded.contains(stem)) {
        return true;
      }
    }
    return false;
  }
}
