package unattend.sysprep.preflight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists of app packages, each {@code name|version}. */
final class Packages {
  private Packages() {}

  static List<String> names(List<String> packages) {
    return List.copyOf(versions(packages).keySet());
  }

  /** The newest version of each, sorted by name. */
  static Map<String, String> versions(List<String> packages) {
    Map<String, String> versions = new TreeMap<>();
    for (String each : packages) {
      String[] part = each.split("\\|", 2);
      String version = part.length == 2 ? part[1] : "";
      versions.merge(part[0], version, (a, b) -> isNewer(b, a) ? b : a);
    }
    return versions;
  }

  static boolean isNewer(String version, String other) {
    return Arrays.compare(numbers(version), numbers(other)) > 0;
  }

  /** True if a user's package is not provisioned, or newer than what is. */
  static boolean isAhead(Map.Entry<String, String> installed, Map<String, String> provisioned) {
    return !provisioned.containsKey(installed.getKey())
        || isNewer(installed.getValue(), provisioned.get(installed.getKey()));
  }

  private static long[] numbers(String version) {
    return Arrays.stream(version.split("\\."))
        .mapToLong(part -> part.matches("\\d{1,9}") ? Long.parseLong(part) : 0)
        .toArray();
  }
}
