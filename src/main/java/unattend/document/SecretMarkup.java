package unattend.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The forms that secrets have in markup of which there is no tree: in comments and in ill-formed
 * files. The secret is the first group.
 */
final class SecretMarkup {
  static final Pattern PRODUCT_KEY =
      Pattern.compile("\\b([A-Za-z0-9]{5}(?:-[A-Za-z0-9]{5}){4})\\b");

  private static final String PREFIX = "(?:[\\w.-]+:)?";

  /** Beside a secret, if it does not say whether that is plain. */
  private static final String PLAIN_TEXT =
      "plaintext(?=>\\s*+(?!(?:true|false|yes|no|[01])\\s*<|[{$%@<]))";

  /** Where nothing but its end tag tells a short name from any other word. */
  private static final String SHORT =
      "(?:"
          + SecretNames.ELEMENT_PATTERN
          + ")(?=>[^<>]{1,200}</(?:"
          + SecretNames.ELEMENT_PATTERN
          + ")>)";

  /**
   * From behind a name that holds a secret to the next end tag. The rest of the start tag is left
   * out if it is whole, and so is what has a name of its own.
   */
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "<\\s*"
              + PREFIX
              + "(?:"
              + SecretNames.PATTERN
              + "|value|key|"
              + SHORT
              + "|"
              + PLAIN_TEXT
              + ")(?![\\w.-])"
              + "(?>\\s*(?:[\\w:.-]+\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*')\\s*)*+/?>)?+"
              + "(?!\\s*<(?:[\\w.-]+:)?(?:value|key|plaintext|willshowui)\\b)(.*?)(?:</|\\z)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The attributes of what is secret, one after the other. */
  private static final Pattern IN_TAG =
      Pattern.compile(
          "(?:<(?:[\\w.-]{1,40}:)?(?:"
              + SecretNames.PATTERN
              + "|value|key|"
              + SecretNames.ELEMENT_PATTERN
              + ")(?![\\w.-])|\\G(?!^))[^<>]{0,400}?\\s(?!wcm:|xml)[\\w:.-]{1,80}+\\s*+=\\s*+"
              + "(\"[^\"<>]*\"|'[^'<>]*')",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern IN_ATTRIBUTE =
      Pattern.compile(
          "\\b" + SecretNames.PATTERN + "\\s*=\\s*(\"[^\"]*\"|'[^']*')", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMUNITY =
      Pattern.compile(
          "<(?:[\\w.-]+:)?ValidCommunity\\b[^<>]*?keyValue\\s*=\\s*([\"'][^\"'<>]*)",
          Pattern.CASE_INSENSITIVE);

  /** Without one of these, or of the names, no tag means a secret. */
  private static final List<String> WORDS =
      List.of("value", "key", "plaintext", "pass", "pw", "psk", "secret");

  static final List<Pattern> ALL = List.of(IN_TEXT, IN_TAG, COMMUNITY, IN_ATTRIBUTE, PRODUCT_KEY);

  private SecretMarkup() {}

  /** Those that may find something: most comments hold none of the words, or no markup. */
  static List<Pattern> worthTrying(String folded) {
    List<Pattern> patterns = new ArrayList<>();
    boolean markup = folded.indexOf('<') >= 0;
    if (markup && (WORDS.stream().anyMatch(folded::contains) || SecretNames.areIn(folded))) {
      patterns.add(IN_TEXT);
      patterns.add(IN_TAG);
    }
    if (markup && folded.contains("validcommunity")) {
      patterns.add(COMMUNITY);
    }
    if (folded.indexOf('=') >= 0 && SecretNames.areIn(folded)) {
      patterns.add(IN_ATTRIBUTE);
    }
    if (couldHoldKey(folded)) {
      patterns.add(PRODUCT_KEY);
    }
    return patterns;
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
}
