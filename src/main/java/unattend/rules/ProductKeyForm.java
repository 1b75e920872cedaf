package unattend.rules;

import java.util.List;
import java.util.Locale;
import unattend.check.CheckContext;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.intent.Components;

/** A product key has the form and the characters of one. */
final class ProductKeyForm implements Rule {
  private static final String PAGE = Components.page("microsoft-windows-shell-setup-productkey");

  /** No published key has another letter or digit. */
  private static final String ALPHABET = "BCDFGHJKMNPQRTVWXY2346789-";

  private static final RuleInfo FORMAT =
      RuleInfo.error(
          "product-key-format",
          "value",
          "A product key is not five groups of five letters and digits",
          PAGE,
          "product-key-bad");
  private static final RuleInfo CHARACTERS =
      RuleInfo.warning(
          "product-key-charset",
          "value",
          "A product key has characters that no product key has",
          PAGE);

  @Override
  public List<RuleInfo> infos() {
    return List.of(FORMAT, CHARACTERS);
  }

  @Override
  public void check(CheckContext context) {
    for (ProductKey key : ProductKey.all(context)) {
      if (!key.isWellFormed()) {
        report(
            context,
            key,
            FORMAT,
            "the key is not five groups of five letters and digits with hyphens between them");
      } else if (key.text().length() < key.element().text().length()) {
        blanks(context, key);
      } else if (hasForeignCharacter(key.text())) {
        report(
            context,
            key,
            CHARACTERS,
            "the key has one of A, E, I, L, O, S, U, Z, 0, 1 and 5, which no product key has");
      }
    }
  }

  private static boolean hasForeignCharacter(String key) {
    return key.toUpperCase(Locale.ROOT).chars().anyMatch(c -> ALPHABET.indexOf(c) < 0);
  }

  private static void report(CheckContext context, ProductKey key, RuleInfo info, String message) {
    context.report(
        context
            .finding(info, key.use(), key.element(), message)
            .help("compare it with the key you were given, group by group"));
  }

  /** Reported to make Setup start again and again; not documented. */
  private static void blanks(CheckContext context, ProductKey key) {
    context.report(
        context
            .finding(
                FORMAT,
                key.use(),
                key.element(),
                "blanks or line breaks surround the key; Setup is reported to count them in")
            .severity(Severity.WARNING)
            .help("write the key right between its tags"));
  }
}
