package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What other generators can say has a key of its own here; letter case does not matter. */
final class PeerSettingsTest {
  private static final Path TABLE = Path.of("../shared/design/peer_settings.tsv");

  /** Undocumented, malformed or empty forms, reached by {@code settings:} alone. */
  private static final Set<String> WITHOUT_KEY =
      Set.of(
          "microsoft-windows-audio-audiocore/disablespatialoncomboendpoints",
          "microsoft-windows-security-licensing-slc/skiprearm",
          "microsoft-windows-security-licensing-slc-ux/skipautoactivation",
          "microsoft-windows-setup/imageinstall/dataimage/installtoavailablepartition",
          "microsoft-windows-setup/imageinstall/osimage/installfrom/metadata",
          "microsoft-windows-setup/userdata/productkey",
          "microsoft-windows-shell-setup/firstlogoncommands",
          "microsoft-windows-shell-setup/oeminformation/supportprovider",
          "microsoft-windows-shell-setup/showwindowslive",
          "microsoft-windows-shell-setup/useraccounts/localaccounts",
          "microsoft-windows-unattendedjoin/identification/credentials");

  /** Written by the renderer out of the order of a list. */
  private static final List<String> COMPUTED = List.of("/order", "/routes/route/identifier");

  @Test
  void everyOneHasANamedKey() throws IOException {
    Assumptions.assumeTrue(Files.exists(TABLE), TABLE + " is absent: nothing to compare with");
    Set<String> known = known();
    Set<String> missing = new TreeSet<>();
    int count = 0;
    for (String line : Files.readAllLines(TABLE)) {
      String[] cells = line.split("\t", -1);
      String setting = (cells[1] + "/" + cells[2]).toLowerCase(Locale.ROOT);
      boolean named =
          setting.startsWith("microsoft-")
              || setting.startsWith("networking-")
              || setting.startsWith("security-");
      if (named && !setting.contains("*") && COMPUTED.stream().noneMatch(setting::endsWith)) {
        count++;
        if (!known.contains(setting) && !WITHOUT_KEY.contains(setting)) {
          missing.add(setting);
        }
      }
    }
    assertEquals(Set.of(), missing);
    assertTrue(count > 1000, count + " rows");
  }

  private static Set<String> known() throws IOException {
    Set<String> known = new TreeSet<>();
    try (JsonParser json =
        new JsonFactory().createParser(Run.of("list", "keys", "--format", "json").out())) {
      Map<String, String> fields = new HashMap<>();
      while (json.nextToken() != null) {
        switch (json.currentToken()) {
          case START_OBJECT -> fields.clear();
          case VALUE_STRING -> fields.put(String.valueOf(json.currentName()), json.getText());
          case END_OBJECT ->
              known.add(
                  (fields.get("component") + "/" + fields.get("path")).toLowerCase(Locale.ROOT));
          default -> {}
        }
      }
    }
    return known;
  }
}
