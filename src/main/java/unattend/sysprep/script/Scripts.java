package unattend.sysprep.script;

import java.util.Map;
import java.util.Optional;

/** Scripts for machines without Java, each a text with the line ends of Windows. */
public final class Scripts {
  /** The languages of scripts. */
  public enum Language {
    CMD,
    POWERSHELL
  }

  private Scripts() {}

  /** Why an order cannot be written in a language; empty if it can. */
  public static Optional<String> objection(ScriptOrder order, Language language) {
    return language == Language.CMD
        ? order.program().flatMap(CommandText::objection)
        : Optional.empty();
  }

  /** Checks a machine, runs sysprep there and tells what came of it. */
  public static String sysprep(ScriptOrder order, Language language) {
    return switch (language) {
      case CMD -> new CommandScript(order).text();
      case POWERSHELL -> new PowerShellScript(order).text();
    };
  }

  /** Captures the sealed machine from Windows PE. */
  public static String capture(String version) {
    return new Template("capture.cmd.ftl").fill(Map.of("version", version)).replace("\n", "\r\n");
  }
}
