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
    for (String[] area : AREAS) {
      if (folded.contains(area[0])) {
        return " (" + area[1] + ")";
      }
    }
    return "";
  }

  private static final String[][] AREAS = {
    {"spopk", "servicing and updates"},
    {"appxsysprep", "Store apps"},
    {"bdesysprep", "BitLocker"},
    {"slc.dll", "licensing"},
    {"sppnp", "devices and drivers"},
    {"spbcd", "the boot configuration"},
    {"msdtcprx", "distributed transactions"},
    {"dsccore", "Desired State Configuration"},
    {"capisp", "cryptographic keys"},
    {"wmi", "Windows Management Instrumentation"},
    {"msft_mpeng", "Windows Defender"},
    {"iesysprep", "Internet Explorer"},
    {"setupugc", "the answer file"},
    {"netsetup", "the network"},
    {"tcpip", "the network"},
    {"wlan", "wireless networks"},
    {"drmv2", "media rights"},
    {"shsetup", "the shell and user profiles"}
  };
}
