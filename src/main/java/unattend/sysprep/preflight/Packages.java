package unattend.sysprep.preflight;

import java.util.ArrayList;
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

  /**
   * Provisioned packages that users have, too. A bundle and the packages in it are numbered
   * differently, so like is compared with like.
   *
   * @param newer those that a user has in a newer version
   * @param unlike those of which only one side is a bundle
   */
  record Comparison(List<String> newer, List<String> unlike) {
    static Comparison of(Answers answers) throws Unanswered {
      Map<String, String> provisioned = versions(answers.lines("appx-provisioned"));
      List<String> provisionedBundles = answers.lines("appx-provisioned-bundles");
      Map<String, String> bundles = versions(answers.lines("appx-user-bundles"));
      Map<String, String> installed = versions(answers.lines("appx-users"));
      installed.keySet().retainAll(provisioned.keySet());
      List<String> newer = new ArrayList<>();
      List<String> unlike = new ArrayList<>();
      for (String name : installed.keySet()) {
        String version = bundles.getOrDefault(name, installed.get(name));
        if (bundles.containsKey(name) != provisionedBundles.contains(name)) {
          unlike.add(name);
        } else if (isNewer(version, provisioned.get(name))) {
          newer.add(name);
        }
      }
      return new Comparison(newer, unlike);
    }
  }

  private static long[] numbers(String version) {
    return Arrays.stream(version.split("\\."))
        .mapToLong(part -> part.matches("\\d{1,9}") ? Long.parseLong(part) : 0)
        .toArray();
  }
}
