package unattend.check;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of text whose form is certain enough to call anything else an error. */
final class Formats {
  /** One form, in words and by example. */
  record Format(Predicate<String> form, String description, String example) {
    boolean matches(String text) {
      return form.test(text);
    }
  }

  private static final String GUID = "\\{?[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\\}?";
  private static final String NAME_PART = "(OU|CN|DC)=(?:[^,;\\\\]|\\\\.)++";

  private static final Map<String, Format> FORMATS =
      Map.of(
          "guid",
          format(GUID, "a GUID", "{12345678-1234-1234-1234-123456789abc}"),
          "sid",
          format(
              "[sS]-1-5-21(-\\d+){4}",
              "the security identifier of a domain account or group", "S-1-5-21-1-2-3-500"),
          "hex",
          format("(0[xX])?[0-9A-Fa-f]+", "a hexadecimal number", "0x1D"),
          "ip",
          new Format(IpAddress::is, "an IP address without the length of a prefix", "192.168.0.10"),
          "ip-prefix",
          new Format(
              IpAddress::isWithPrefix,
              "an IP address, with or without the length of its prefix",
              "192.168.0.10/24"),
          "route-prefix",
          new Format(
              IpAddress::isRoute,
              "the length of a prefix, or an IP address with the length behind a slash",
              "192.168.0.0/16"),
          "local-path",
          format("[A-Za-z]:[\\\\/].*", "a full path on a local drive", "C:\\Logs"),
          "partition-type",
          format(
              "0[xX][0-9A-Fa-f]{2}|" + GUID,
              "a hexadecimal byte for an MBR disk or a GUID for a GPT disk",
              "0x27 or de94bba4-06d1-4d40-a16a-bfd50179d6ac"),
          "distinguished-name",
          format(
              "(?i)" + NAME_PART + "(?:, *" + NAME_PART + ")*+",
              "a distinguished name made of OU=, CN= and DC= parts",
              "OU=Kiosks,DC=contoso,DC=com"),
          "three-digits",
          format("\\d{3}", "a number of three digits", "007"));

  private Formats() {}

  private static Format format(String pattern, String description, String example) {
    return new Format(Pattern.compile(pattern).asMatchPredicate(), description, example);
  }

  static Optional<Format> of(String kind) {
    return Optional.ofNullable(FORMATS.get(kind));
  }
}
