package unattend.sysprep.remote;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import unattend.sysprep.preflight.Script;

/**
 * Command lines that cmd.exe and PowerShell read alike, whichever of them is the shell of the SSH
 * server: nothing in them but letters, digits, blanks and {@code + - . / =}.
 */
final class PowerShell {
  private static final String PROGRAM =
      "powershell.exe -NoLogo -NoProfile -NonInteractive -EncodedCommand ";

  private PowerShell() {}

  /** The line that runs a short script; cmd.exe takes no more than 8,191 characters. */
  static String line(String script) {
    byte[] utf16 = script.getBytes(StandardCharsets.UTF_16LE);
    return PROGRAM + Base64.getEncoder().encodeToString(utf16);
  }

  /** The line that runs what comes over the standard input. */
  static String lineForInput() {
    return line(Script.RUN_INPUT);
  }
}
