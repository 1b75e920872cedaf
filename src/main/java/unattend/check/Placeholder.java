package unattend.check;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises the places that templates fill in later, which nothing here can judge. */
public final class Placeholder {
  /** Variables that Windows itself replaces, in any letter case. */
  private static final String OF_WINDOWS =
      "(?i:windir|system(root|drive)|program(files|data|w6432)|commonprogramfiles"
          + "|allusersprofile|userprofile|public|(local)?appdata|te?mp|home(drive|path))";

  /** How the placeholders begin and end that may hold anything. */
  private static final List<Brackets> BRACKETS =
      List.of(
          new Brackets("{{", "}}"),
          new Brackets("${", "}"),
          new Brackets("%{", "}"),
          new Brackets("<%", "%>"));

  private record Brackets(String open, String close) {}

  private static final Pattern FORM =
      Pattern.compile(
          "@@[^@]+@@|\\$[A-Z_][A-Z0-9_]*\\$|^X{5,}+(?:-X{5,}+)*+$"
              + "|%(?!"
              + OF_WINDOWS
              + "%)[A-Za-z_][A-Za-z0-9_]*%");

  private Placeholder() {}

  /** True if the text holds at least one placeholder. */
  public static boolean in(String text) {
    return couldHold(text) && (inBrackets(text) || FORM.matcher(text).find());
  }

  /** What does not end behind the first that begins does not end behind a later one. */
  private static boolean inBrackets(String text) {
    for (Brackets pair : BRACKETS) {
      int begin = text.indexOf(pair.open());
      if (begin >= 0 && text.indexOf(pair.close(), begin + pair.open().length()) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean couldHold(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '%' || c == '@' || c == '$') {
        return true;
      }
    }
    return text.startsWith("XXXXX");
  }
}
