package unattend.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of time zones in Windows, and which IANA zones they stand for. */
final class TimeZones {
  private final Map<String, String> windowsByFoldedName = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  private TimeZones() {}

  /** Read once, when the first zone is looked up; never changed afterwards. */
  private static final class Table {
    static final TimeZones ALL = read();
  }

  static TimeZones bundled() {
    return Table.ALL;
  }

  private static TimeZones read() {
    TimeZones zones = new TimeZones();
    try (InputStream in =
        TimeZones.class.getResourceAsStream("/unattend/schemas/values/timezones.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().skip(1).forEach(zones::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zones;
  }

  private void row(String line) {
    String[] cells = line.split("\t", -1);
    add(cells[0], cells[0]);
    for (String iana : cells[1].split(" ")) {
      if (!iana.isEmpty()) {
        add(iana, cells[0]);
      }
    }
  }

  private void add(String name, String windows) {
    windowsByFoldedName.put(name.toLowerCase(Locale.ROOT), windows);
    names.add(name);
  }

  /** The Windows name of a zone named either way. */
  Optional<String> windows(String name) {
    return Optional.ofNullable(windowsByFoldedName.get(name.toLowerCase(Locale.ROOT)));
  }

  List<String> names() {
    return names;
  }
}
