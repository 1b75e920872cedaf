package unattend.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The decisions of {@code schemas/ERRATA.md} by the component or setting they speak of. */
final class Errata {
  private static final Path FILE = Path.of("schemas", "ERRATA.md");

  private final Map<String, List<String>> decisionsByName = new HashMap<>();

  private Errata() {}

  static Errata read() throws IOException {
    Errata errata = new Errata();
    for (String line : Files.readAllLines(FILE, StandardCharsets.UTF_8)) {
      if (line.startsWith("- ")) {
        errata.add(line.substring(2));
      }
    }
    return errata;
  }

  private void add(String line) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalStateException("no names and decision in ERRATA.md: " + line);
    }
    for (String name : line.substring(0, colon).split(", ")) {
      decisionsByName.computeIfAbsent(name, n -> new ArrayList<>()).add(line.substring(colon + 2));
    }
  }

  /** All components and settings spoken of. */
  Set<String> names() {
    return decisionsByName.keySet();
  }

  /** The decisions on one component or {@code Component/Path}. */
  List<String> decisions(String name) {
    return decisionsByName.getOrDefault(name, List.of());
  }
}
