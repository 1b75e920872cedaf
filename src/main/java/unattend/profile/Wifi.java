package unattend.profile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code wifi: {ssid, password}}: a WLAN profile carried in the answer file and handed to netsh in
 * specialize. Its form is that of
 * https://learn.microsoft.com/windows/win32/nativewifi/wlan-profileschema-schema.
 */
final class Wifi implements Macro {
  private static final String FILE = "wifi-profile.xml";
  private static final int MAX_SSID = 32;
  private static final Pattern PASSPHRASE = Pattern.compile("[ -~]{8,63}|[0-9A-Fa-f]{64}");

  @Override
  public void expand(Expansion expansion) {
    Optional<YamlScalar> ssid = expansion.scalar("wifi.ssid");
    if (ssid.isEmpty()) {
      expansion
          .get("wifi")
          .filter(node -> expansion.get("wifi.ssid").isEmpty())
          .ifPresent(
              node ->
                  expansion
                      .reports()
                      .add(ProfileRules.MISSING_KEY, node.place(), "wifi has no ssid", ""));
      return;
    }
    Optional<YamlScalar> key = expansion.scalar("wifi.password");
    if (key.isEmpty() && expansion.get("wifi.password").isPresent()) {
      return;
    }
    Optional<String> security = expansion.scalar("wifi.security").map(YamlScalar::text);
    if (!check(ssid.get(), key, security.isPresent(), expansion.reports())) {
      return;
    }
    Place place = ssid.get().place();
    String profile =
        profile(
            ssid.get().text(),
            key.map(YamlScalar::text),
            security.orElse("wpa2"),
            expansion.isOn("wifi.hidden"));
    String base64 = Base64.getEncoder().encodeToString(profile.getBytes(StandardCharsets.UTF_8));
    CarriedFile file = new CarriedFile(FILE, base64, key, place);
    expansion.carry(file);
    String add = "netsh.exe wlan add profile filename=" + file.path() + " user=all";
    expansion.prepend(
        "commands.specialize",
        List.of(
            Expansion.map(place, "name", "Make the wireless network known", "run", add),
            Expansion.map(
                place,
                "name",
                "Delete its password again",
                "run",
                "cmd.exe /c del " + file.path())),
        place);
  }

  /** What netsh would refuse while nobody watches, or what would be an open network by mistake. */
  private static boolean check(
      YamlScalar ssid, Optional<YamlScalar> password, boolean secured, Reports reports) {
    int bytes = ssid.text().getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > MAX_SSID) {
      String message = "wifi.ssid has " + bytes + " bytes; the name of a network has 1 to 32";
      reports.add(ProfileRules.VALUE, ssid.place(), message, "");
      return false;
    }
    if (password.isEmpty() && secured) {
      String message =
          "wifi has security and no password; the network would be joined as an open one";
      String help = "add password: ${env:NAME}, or leave security out if the network is open";
      reports.add(ProfileRules.MISSING_KEY, ssid.place(), message, help);
      return false;
    }
    if (password.isPresent() && !PASSPHRASE.matcher(password.get().text()).matches()) {
      String message =
          "wifi.password is no passphrase; WPA takes 8 to 63 ASCII characters, or 64 hexadecimal"
              + " digits";
      reports.add(ProfileRules.VALUE, password.get().place(), message, "");
      return false;
    }
    return true;
  }

  private static String profile(
      String ssid, Optional<String> key, String security, boolean hidden) {
    String authentication =
        key.isEmpty() ? "open" : security.equals("wpa3") ? "WPA3SAE" : "WPA2PSK";
    String shared =
        key.map(
                text ->
                    "<sharedKey><keyType>"
                        + (text.length() == 64 ? "networkKey" : "passPhrase")
                        + "</keyType><protected>false</protected><keyMaterial>"
                        + escaped(text)
                        + "</keyMaterial></sharedKey>")
            .orElse("");
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <WLANProfile xmlns="http://www.microsoft.com/networking/WLAN/profile/v1">\
        <name>%1$s</name><SSIDConfig><SSID><name>%1$s</name></SSID>\
        <nonBroadcast>%2$s</nonBroadcast></SSIDConfig>\
        <connectionType>ESS</connectionType><connectionMode>auto</connectionMode>\
        <MSM><security><authEncryption><authentication>%3$s</authentication>\
        <encryption>%4$s</encryption><useOneX>false</useOneX></authEncryption>%5$s\
        </security></MSM></WLANProfile>
        """
        .formatted(escaped(ssid), hidden, authentication, key.isEmpty() ? "none" : "AES", shared);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
