package unattend.rules;

import java.util.Locale;
import java.util.Set;

/** The groups that Windows brings along, by their English names. */
final class BuiltInGroups {
  /** Known before the first boot, by the reference of offline accounts. */
  private static final Set<String> OFFLINE =
      Set.of(
          "accountoperators",
          "administrators",
          "backupoperators",
          "guests",
          "powerusers",
          "printoperators",
          "replicator",
          "systemoperators",
          "users");

  /** What the reference of accounts calls other groups. */
  private static final Set<String> ALIASES =
      Set.of("cryptooperators", "dcomusers", "iusers", "perfloggingusers", "perfmonitoringusers");

  /** The names that groups have on a machine, which no account may have. */
  private static final Set<String> NAMES =
      Set.of(
          "accesscontrolassistanceoperators",
          "administrators",
          "backupoperators",
          "cryptographicoperators",
          "deviceowners",
          "distributedcomusers",
          "eventlogreaders",
          "guests",
          "hyper-vadministrators",
          "iis_iusrs",
          "networkconfigurationoperators",
          "performancelogusers",
          "performancemonitorusers",
          "powerusers",
          "remotedesktopusers",
          "remotemanagementusers",
          "replicator",
          "systemmanagedaccountsgroup",
          "users");

  private BuiltInGroups() {}

  static boolean isKnownOffline(String word) {
    return OFFLINE.contains(fold(word));
  }

  /** True for a name that accounts cannot have. */
  static boolean isName(String word) {
    return NAMES.contains(fold(word));
  }

  /** True for whatever could mean such a group, its number among it. */
  static boolean mayBeMeantBy(String word) {
    String folded = fold(word);
    return OFFLINE.contains(folded)
        || ALIASES.contains(folded)
        || NAMES.contains(folded)
        || folded.startsWith("s-1-");
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace(" ", "");
  }
}
