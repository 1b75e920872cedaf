package unattend.sysprep.script;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text in scripts of PowerShell, which are ASCII for every code page. */
final class PowerShellText {
  private PowerShellText() {}

  /** A string as an expression that nothing is expanded in. */
  static String literal(String text) {
    boolean ascii = text.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
    return ascii ? "'" + text.replace("'", "''") + "'" : decoded(text);
  }

  private static String decoded(String text) {
    String code = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return "[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('" + code + "'))";
  }
}
