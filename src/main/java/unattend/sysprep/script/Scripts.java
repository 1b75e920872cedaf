package unattend.sysprep.script;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import unattend.sysprep.preflight.Checks;

/** Scripts for machines without Java, each a text with the line ends of Windows. */
public final class Scripts {
  private static final Pattern WHOLE_PATH =
      Pattern.compile("([A-Za-z]:|\\\\\\\\[^\\\\/]+\\\\[^\\\\/]+)\\\\[^/\\r\\n]+");

  /** The languages of scripts. */
  public enum Language {
    CMD,
    POWERSHELL
  }

  private Scripts() {}

  /** Why an order cannot be written in a language; empty if it can. */
  public static Optional<String> objection(ScriptOrder order, Language language) {
    return programObjection(order, language)
        .map("--sysprep: "::concat)
        .or(() -> checkObjection(order, language));
  }

  /** What was asked for and would not be made. */
  private static Optional<String> checkObjection(ScriptOrder order, Language language) {
    Set<String> missing = new TreeSet<>(order.request().wanted());
    missing.removeAll(order.skipped());
    missing.removeAll(made(order, language));
    return missing.stream()
        .findFirst()
        .map(name -> "--check " + name + ": " + whyNot(name, order, language));
  }

  private static String whyNot(String check, ScriptOrder order, Language language) {
    if (!Checks.arises(check, order.request())) {
      return "only generalizing minds it; add --generalize";
    }
    boolean other = language == Language.CMD && made(order, Language.POWERSHELL).contains(check);
    return "a script of this kind cannot make this check" + (other ? "; a .ps1 script can" : "");
  }

  private static Set<String> made(ScriptOrder order, Language language) {
    return switch (language) {
      case CMD -> new CommandScript(order).made();
      case POWERSHELL -> new PowerShellScript(order).made();
    };
  }

  private static Optional<String> programObjection(ScriptOrder order, Language language) {
    if (order.program().isEmpty()) {
      return Optional.empty();
    }
    String program = order.program().get();
    if (!WHOLE_PATH.matcher(program).matches()) {
      return Optional.of(
          "a script needs the whole path of that machine, such as C:\\Lab\\sysprep.exe");
    }
    return language == Language.CMD ? CommandText.objection(program) : Optional.empty();
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
