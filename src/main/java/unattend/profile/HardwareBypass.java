package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code setup.bypass: [tpm, …]}: registry values that make Setup pass over a requirement of
 * Windows 11. Windows does not support this, and whoever reads the profile, the answer file or the
 * report is told so.
 */
final class HardwareBypass implements Macro {
  private static final String KEY = "setup.bypass";
  private static final String LAB = "reg.exe add HKLM\\SYSTEM\\Setup\\LabConfig /v ";
  private static final String NETWORK =
      "reg.exe add HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\OOBE /v BypassNRO";
  private static final String ONE = " /t REG_DWORD /d 1 /f";

  private static final Map<String, String> VALUES =
      Map.of(
          "tpm", "BypassTPMCheck",
          "secure-boot", "BypassSecureBootCheck",
          "ram", "BypassRAMCheck");

  /** What other programs write values for that Setup does not read. */
  private static final Set<String> WITHOUT_EFFECT = Set.of("cpu", "storage");

  @Override
  public void expand(Expansion expansion) {
    List<YamlMap> commands = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (YamlScalar word : expansion.scalars(KEY)) {
      if (WITHOUT_EFFECT.contains(word.text())) {
        reportWithoutEffect(word, expansion.reports());
      }
      String what = "Not supported by Windows: pass over the check of " + word.text();
      if (VALUES.containsKey(word.text())) {
        commands.add(command(word, what, LAB + VALUES.get(word.text()) + ONE));
        words.add(word.text());
      } else if (word.text().equals("network")) {
        List<YamlMap> one = List.of(command(word, what, NETWORK + ONE));
        expansion.prepend("commands.specialize", one, word.place());
        words.add(word.text());
      }
    }
    if (!words.isEmpty()) {
      Place place = expansion.get(KEY).orElseThrow().place();
      expansion.prepend("commands.winpe", commands, place);
      String list = String.join(", ", words);
      expansion.note("NOT SUPPORTED BY WINDOWS: Setup is made to pass over its checks of " + list);
      expansion
          .reports()
          .add(
              ProfileRules.BYPASS,
              place,
              "Setup is made to pass over its checks of "
                  + list
                  + ", which Windows does not support",
              "such a machine may get no updates; leave setup.bypass out where the hardware allows");
    }
  }

  private static void reportWithoutEffect(YamlScalar word, Reports reports) {
    reports.add(
        ProfileRules.BYPASS,
        word.place(),
        "setup.bypass: " + word.text() + " does nothing; Setup reads no value that would",
        "leave it out; tpm, secure-boot and ram have an effect");
  }

  private static YamlMap command(YamlScalar word, String name, String run) {
    return Expansion.map(word.place(), "name", name, "run", run);
  }
}
