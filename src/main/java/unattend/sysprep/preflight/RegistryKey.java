package unattend.sysprep.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as {@code reg.exe query} shows it: only type tokens are read, no words of a language.
 *
 * @param values each with its strings; numbers are decimal
 * @param subkeys their last names
 */
record RegistryKey(Map<String, List<String>> values, List<String> subkeys) {
  private static final Pattern VALUE =
      Pattern.compile(" {4}(.+?) {4}(REG_[A-Z_]+)(?: {4}(.*))?", Pattern.DOTALL);

  /**
   * Reads the output of a query.
   *
   * @throws Unanswered if a value has letters that the console cannot be trusted with
   */
  static RegistryKey parse(String output) throws Unanswered {
    Map<String, List<String>> values = new TreeMap<>();
    List<String> keys = new ArrayList<>();
    for (String line : output.lines().toList()) {
      Matcher value = VALUE.matcher(line);
      if (value.matches()) {
        String data = value.group(3) == null ? "" : value.group(3);
        values.put(value.group(1).toLowerCase(Locale.ROOT), strings(value.group(2), data));
      } else if (line.startsWith("HKEY_")) {
        keys.add(line.substring(line.lastIndexOf('\\') + 1));
      }
    }
    return new RegistryKey(values, keys);
  }

  private static List<String> strings(String type, String data) throws Unanswered {
    if (data.chars().anyMatch(letter -> letter > '~')) {
      throw new Unanswered("reg.exe does not tell reliably a value with letters beyond ASCII");
    }
    return switch (type) {
      case "REG_DWORD", "REG_QWORD" -> List.of(decimal(data));
      case "REG_MULTI_SZ" ->
          List.of(data.split("\\\\0", -1)).stream().filter(part -> !part.isEmpty()).toList();
      default -> data.isEmpty() ? List.of() : List.of(data);
    };
  }

  /** What is no number, such as a value of the wrong length, stays as it is shown. */
  private static String decimal(String data) {
    return data.matches("0x[0-9A-Fa-f]{1,16}")
        ? Long.toUnsignedString(Long.parseUnsignedLong(data.substring(2), 16))
        : data;
  }

  List<String> value(String name) {
    return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
