package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What profiles become, byte for byte: {@code NAME.yaml} and {@code NAME.xml}. */
final class RenderGoldensTest {
  private static final Path FOLDER = Path.of("src/test/resources/render");

  static List<Path> profiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void becomes(Path profile) throws IOException {
    Run run = Run.with(environment(), "render", profile.toString(), "--seed", "1");
    assertEquals(0, run.exitCode(), run.err());
    Golden.check(Path.of(profile.toString().replace(".yaml", ".xml")), run.out());
  }

  static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    for (String name :
        List.of(
            "IMAGE_PW",
            "WDS_PW",
            "ADMIN_PW",
            "KIOSK_PW",
            "SVC_PW",
            "JOIN_PW",
            "MACHINE_PW",
            "P",
            "AUDIT_PW")) {
      environment.put(name, "Planted-" + name);
    }
    environment.put("WIN_KEY", "VK7JG-NPHTM-C97JM-9MPGT-3V66T");
    return environment;
  }
}
