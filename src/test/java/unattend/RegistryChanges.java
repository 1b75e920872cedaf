package unattend;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What tests write into the registry of wine. */
public final class RegistryChanges {
  private RegistryChanges() {}

  /** Makes changes: {@code KEY}, {@code KEY|NAME|TYPE|DATA}, or with a minus, without them. */
  public static void make(Wine wine, String changes) throws IOException {
    for (String change : changes.split(";")) {
      boolean delete = change.startsWith("-");
      String[] field = change.substring(delete ? 1 : 0).split("\\|");
      List<String> arguments = new ArrayList<>(List.of("reg", delete ? "delete" : "add", field[0]));
      if (field.length > 1) {
        arguments.addAll(List.of("/v", field[1]));
      }
      if (field.length > 2) {
        arguments.addAll(List.of("/t", field[2], "/d", field[3]));
      }
      arguments.add("/f");
      make(wine, arguments, delete);
    }
  }

  /** Wine was seen, once in thousands of runs, to leave a key that was to be deleted. */
  private static void make(Wine wine, List<String> arguments, boolean delete) throws IOException {
    List<String> query = new ArrayList<>(List.of("reg", "query", arguments.get(2)));
    if (arguments.size() > 4) {
      query.addAll(arguments.subList(3, 5));
    }
    StringBuilder told = new StringBuilder();
    for (int tries = 0; tries < 3; tries++) {
      Wine.Result result = wine.run(Path.of("."), arguments.toArray(String[]::new));
      boolean there = wine.run(Path.of("."), query.toArray(String[]::new)).status() == 0;
      if (there != delete) {
        return;
      }
      told.append(arguments).append(": ").append(result).append('\n');
    }
    fail("the registry of wine does not change: " + told);
  }

  /** Takes back all faults that tests plant. */
  public static void heal(Wine wine) throws IOException {
    Set<String> changes = new LinkedHashSet<>();
    for (String row : rows()) {
      changes.addAll(List.of(row.split("\t")[1].split(";")));
    }
    changes.removeIf(change -> change.contains("UNDEPLOYABLE"));
    make(wine, String.join(";", changes));
  }

  /** Each a check, what makes it pass and what makes it fail, with tabs between. */
  public static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("src", "test", "resources", "preflight", "registry.tsv"));
  }
}
