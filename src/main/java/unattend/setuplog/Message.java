package unattend.setuplog;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences with gaps. {@code {code}} is filled by what the line says; {@code {code: (|)}} vanishes
 * with its surroundings if the line says nothing.
 */
final class Message {
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)(?::([^|}]*)\\|([^}]*))?\\}");

  /** What a provider of sysprep looks after, by a part of its name. */
  private static final Map<String, String> AREAS =
      Map.ofEntries(
          Map.entry("spopk", "servicing and updates"),
          Map.entry("appxsysprep", "Store apps"),
          Map.entry("bdesysprep", "BitLocker"),
          Map.entry("slc.dll", "licensing"),
          Map.entry("sppnp", "devices and drivers"),
          Map.entry("spbcd", "the boot configuration"),
          Map.entry("msdtcprx", "distributed transactions"),
          Map.entry("dsccore", "Desired State Configuration"),
          Map.entry("capisp", "cryptographic keys"),
          Map.entry("wmi", "Windows Management Instrumentation"),
          Map.entry("msft_mpeng", "Windows Defender"),
          Map.entry("iesysprep", "Internet Explorer"),
          Map.entry("setupugc", "the answer file"),
          Map.entry("netsetup", "the network"),
          Map.entry("tcpip", "the network"),
          Map.entry("wlan", "wireless networks"),
          Map.entry("drmv2", "media rights"),
          Map.entry("shsetup", "the shell and user profiles"));

  private Message() {}

  static String fill(String template, Map<String, String> values) {
    Matcher gap = GAP.matcher(template);
    StringBuilder out = new StringBuilder();
    while (gap.find()) {
      String value = values.getOrDefault(gap.group(1), "");
      boolean surrounded = gap.group(2) != null && !value.isEmpty();
      String filled = surrounded ? gap.group(2) + value + gap.group(3) : value;
      gap.appendReplacement(out, Matcher.quoteReplacement(filled));
    }
    gap.appendTail(out);
    return out.toString();
  }

  /** What a provider of sysprep looks after, by the name of its DLL. */
  static String area(String names) {
    String folded = names.toLowerCase(Locale.ROOT);
    return AREAS.entrySet().stream()
        .filter(area -> folded.contains(area.getKey()))
        .map(area -> " (" + area.getValue() + ")")
        .sorted()
        .findFirst()
        .orElse("");
  }
}
