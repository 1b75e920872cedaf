package unattend.rules;

import java.util.regex.Pattern;

/** The names of languages and regions, such as {@code de-DE}. */
final class LocaleTag {
  private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z]{4})?";

  /** Language, then at will a script, a region, variants, and another way of sorting. */
  private static final Pattern FORM =
      Pattern.compile(LANGUAGE + "(-([A-Za-z]{2}|\\d{3})(?:-[A-Za-z0-9]{5,8})*+(_[A-Za-z]{3,})?)?");

  private static final Pattern WITHOUT_REGION = Pattern.compile(LANGUAGE);

  /** Loaded when the first name is looked up. */
  private static final class Table {
    static final ValueTable LOCALES = ValueTable.read("locales");
  }

  private LocaleTag() {}

  static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  /** True for a name in the table, also with another way of sorting behind it. */
  static boolean isKnown(String text) {
    if (Table.LOCALES.has(text)) {
      return true;
    }
    int sorting = isWellFormed(text) ? text.indexOf('_') : -1;
    return sorting > 0 && Table.LOCALES.has(text.substring(0, sorting));
  }

  /** What to write instead: the same name as Windows spells it, or any name. */
  static String help(String text) {
    String spelled = text.replace('_', '-');
    return isKnown(spelled) ? "write " + spelled : "write language and region, such as en-US";
  }

  static boolean lacksRegion(String text) {
    return WITHOUT_REGION.matcher(text).matches();
  }
}
