package unattend.check;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of text whose form is certain enough to call anything else an error. */
final class Formats {
  /** One form, in words and by example. */
  record Format(Pattern pattern, String description, String example) {
    boolean matches(String text) {
      return pattern.matcher(text).matches();
    }
  }

  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final String IPV4 = "(" + OCTET + "\\.){3}" + OCTET;
  private static final String IPV6 = "[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*(%\\w+)?";

  private static final Map<String, Format> FORMATS =
      Map.of(
          "guid",
          new Format(
              Pattern.compile("\\{?[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\\}?"),
              "a GUID",
              "{12345678-1234-1234-1234-123456789abc}"),
          "sid",
          new Format(
              Pattern.compile("[sS]-1(-\\d+)+"), "a security identifier", "S-1-5-21-1-2-3-500"),
          "hex",
          new Format(Pattern.compile("(0[xX])?[0-9A-Fa-f]+"), "a hexadecimal number", "0x1D"),
          "three-digits",
          new Format(Pattern.compile("\\d{3}"), "three digits", "001"),
          "ip",
          new Format(
              Pattern.compile("(" + IPV4 + "|" + IPV6 + ")(/\\d{1,3})?|\\d{1,3}"),
              "an IP address",
              "192.168.0.10/24"));

  private Formats() {}

  static Optional<Format> of(String kind) {
    return Optional.ofNullable(FORMATS.get(kind));
  }
}
