package unattend.check;

import java.util.regex.Pattern;

/** Addresses of IPv4 and IPv6 as answer files write them. */
final class IpAddress {
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern IPV4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);
  private static final Pattern SHORT =
      Pattern.compile(OCTET + "(\\." + OCTET + "){0,3}(/(3[0-2]|[12]?\\d))?");
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final Pattern ZONE = Pattern.compile("%\\w{1,64}$");
  private static final int GROUPS = 8;
  private static final int NO_ADDRESS = 99;

  private IpAddress() {}

  static boolean is(String text) {
    return isIpv4(text) || isIpv6(text);
  }

  /** The same, also with the length of its prefix behind a slash. */
  static boolean isWithPrefix(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return is(text);
    }
    String address = text.substring(0, slash);
    String length = text.substring(slash + 1);
    boolean number = !length.isEmpty() && length.length() <= 3 && digits(length);
    return number
        && ((isIpv4(address) && Integer.parseInt(length) <= 32)
            || (isIpv6(address) && Integer.parseInt(length) <= 128));
  }

  /** Where a route leads: the same, or the length of a prefix alone, or an address cut short. */
  static boolean isRoute(String text) {
    return SHORT.matcher(text).matches() || isWithPrefix(text);
  }

  private static boolean digits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isIpv4(String text) {
    return IPV4.matcher(text).matches();
  }

  /** Eight groups, or fewer with two colons in place of the missing ones. */
  private static boolean isIpv6(String text) {
    String address = ZONE.matcher(text).replaceFirst("");
    int gap = address.indexOf("::");
    if (gap < 0) {
      return groups(address, true) == GROUPS;
    }
    String behind = address.substring(gap + 2);
    int before = address.substring(0, gap).isEmpty() ? 0 : groups(address.substring(0, gap), false);
    return before + (behind.isEmpty() ? 0 : groups(behind, true)) < GROUPS;
  }

  /** How many groups stand between single colons; the last two may be written as IPv4. */
  private static int groups(String text, boolean atEnd) {
    String[] parts = text.split(":", GROUPS + 2);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (GROUP.matcher(parts[i]).matches()) {
        count++;
      } else if (last && atEnd && i > 0 && isIpv4(parts[i])) {
        count += 2;
      } else {
        return NO_ADDRESS;
      }
    }
    return count;
  }
}
