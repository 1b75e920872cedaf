package unattend.catalog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of facts the catalogue was written from; they lie beside the project, not in it. */
final class Facts {
  private static final Path FOLDER = Path.of("..", "shared", "facts");

  private Facts() {}

  /** One line of a table; a column the table does not have is blank. */
  record Row(Map<String, String> cells) {
    String get(String column) {
      return cells.getOrDefault(column, "");
    }

    String component() {
      return get("component");
    }

    String path() {
      return get("path");
    }

    /** This line with its blank cells taken from another. */
    Row filledFrom(Row other) {
      Map<String, String> filled = new LinkedHashMap<>(other.cells);
      cells.forEach(
          (column, cell) -> filled.merge(column, cell, (o, own) -> own.isBlank() ? o : own));
      return new Row(filled);
    }
  }

  /** Skips the running test, and says so, where the tables are absent. */
  static void assumePresent() {
    if (!Files.isDirectory(FOLDER)) {
      System.out.println(
          "skipped: no " + FOLDER + ", the catalogue was not held against its facts");
    }
    assumeTrue(Files.isDirectory(FOLDER), FOLDER + " is absent");
  }

  /** The rows of several tables, one after the other. */
  static List<Row> rows(String... tables) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String table : tables) {
      List<String> lines = Files.readAllLines(FOLDER.resolve(table), StandardCharsets.UTF_8);
      String[] columns = lines.get(0).split("\t", -1);
      lines.stream().skip(1).map(line -> row(columns, line.split("\t", -1))).forEach(rows::add);
    }
    return rows;
  }

  private static Row row(String[] columns, String[] cells) {
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(columns.length, cells.length); i++) {
      byColumn.put(columns[i], cells[i]);
    }
    return new Row(byColumn);
  }
}
