package unattend.rules;

import java.util.regex.Pattern;

/** The names of languages and regions, such as {@code de-DE}. */
final class LocaleTag {
  /** Language, then at will a script, a region, variants, and another way of sorting. */
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\\d{3}))?(-[A-Za-z0-9]{5,8})*(_[A-Za-z]+)?");

  private static final Pattern WITHOUT_REGION = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z]{4})?");

  /** Loaded when the first name is looked up. */
  private static final class Table {
    static final ValueTable LOCALES = ValueTable.read("locales");
  }

  private LocaleTag() {}

  static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  static boolean isKnown(String text) {
    return Table.LOCALES.has(text);
  }

  static boolean lacksRegion(String text) {
    return WITHOUT_REGION.matcher(text).matches();
  }
}
