package unattend.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of the tables of values that the program carries: rows of columns, found by the first column
 * whatever its letter case.
 */
final class ValueTable {
  private static final String FOLDER = "/unattend/schemas/values/";

  private final Map<String, List<String>> rows = new HashMap<>(1024);

  private ValueTable() {}

  /** Reads a table; its first line names the columns. */
  static ValueTable read(String name) {
    ValueTable table = new ValueTable();
    try (BufferedReader reader = open(name)) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        List<String> columns = List.of(line.split("\t", -1));
        table.rows.put(fold(columns.get(0)), columns);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  /** The columns of a row, the first of them in its documented spelling. */
  Optional<List<String>> row(String first) {
    return Optional.ofNullable(rows.get(fold(first)));
  }

  boolean has(String first) {
    return rows.containsKey(fold(first));
  }

  /** The values of the first column, in their documented spelling. */
  List<String> names() {
    return rows.values().stream().map(columns -> columns.get(0)).sorted().toList();
  }

  private static BufferedReader open(String name) throws IOException {
    InputStream in = ValueTable.class.getResourceAsStream(FOLDER + name + ".tsv");
    if (in == null) {
      throw new IOException("the program's own table " + name + " is missing");
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
