package unattend.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A release of Windows, ordered by build number; client and server releases of one build compare
 * equal.
 */
public enum WindowsRelease {
  VISTA("vista", 6002, "Windows Vista"),
  SERVER_2008("server-2008", 6002, "Windows Server 2008"),
  W7("7", 7601, "Windows 7"),
  SERVER_2008_R2("server-2008r2", 7601, "Windows Server 2008 R2"),
  W8("8", 9200, "Windows 8"),
  SERVER_2012("server-2012", 9200, "Windows Server 2012"),
  W8_1("8.1", 9600, "Windows 8.1"),
  SERVER_2012_R2("server-2012r2", 9600, "Windows Server 2012 R2"),
  W10_1507("10-1507", 10240, "Windows 10 1507"),
  W10_1511("10-1511", 10586, "Windows 10 1511"),
  W10_1607("10-1607", 14393, "Windows 10 1607"),
  SERVER_2016("server-2016", 14393, "Windows Server 2016"),
  W10_1703("10-1703", 15063, "Windows 10 1703"),
  W10_1709("10-1709", 16299, "Windows 10 1709"),
  W10_1803("10-1803", 17134, "Windows 10 1803"),
  W10_1809("10-1809", 17763, "Windows 10 1809"),
  SERVER_2019("server-2019", 17763, "Windows Server 2019"),
  W10_1903("10-1903", 18362, "Windows 10 1903"),
  W10_1909("10-1909", 18363, "Windows 10 1909"),
  W10_2004("10-2004", 19041, "Windows 10 2004"),
  W10_20H2("10-20H2", 19042, "Windows 10 20H2"),
  W10_21H1("10-21H1", 19043, "Windows 10 21H1"),
  W10_21H2("10-21H2", 19044, "Windows 10 21H2"),
  W10_22H2("10-22H2", 19045, "Windows 10 22H2"),
  SERVER_2022("server-2022", 20348, "Windows Server 2022"),
  W11_21H2("11-21H2", 22000, "Windows 11 21H2"),
  W11_22H2("11-22H2", 22621, "Windows 11 22H2"),
  W11_23H2("11-23H2", 22631, "Windows 11 23H2"),
  W11_24H2("11-24H2", 26100, "Windows 11 24H2"),
  SERVER_2025("server-2025", 26100, "Windows Server 2025"),
  W11_25H2("11-25H2", 26200, "Windows 11 25H2");

  private final String id;
  private final int build;
  private final String title;

  WindowsRelease(String id, int build, String title) {
    this.id = id;
    this.build = build;
    this.title = title;
  }

  /** The word used on the command line, in profiles and in the catalogue. */
  public String id() {
    return id;
  }

  public int build() {
    return build;
  }

  /** The name people use. */
  public String title() {
    return title;
  }

  public boolean isServer() {
    return id.startsWith("server-");
  }

  public boolean atLeast(WindowsRelease other) {
    return build >= other.build;
  }

  public static WindowsRelease newest() {
    return W11_25H2;
  }

  /** The release of that id, letter case ignored; "10" and "11" mean the newest of theirs. */
  public static Optional<WindowsRelease> of(String id) {
    String folded = id.toLowerCase(Locale.ROOT);
    return switch (folded) {
      case "10" -> Optional.of(W10_22H2);
      case "11" -> Optional.of(W11_25H2);
      default ->
          Arrays.stream(values())
              .filter(release -> release.id.equalsIgnoreCase(folded))
              .findFirst();
    };
  }

  /** All ids, for a message. */
  public static String ids() {
    return Arrays.stream(values()).map(WindowsRelease::id).collect(Collectors.joining(", "));
  }
}
