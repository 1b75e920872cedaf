package unattend.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import unattend.catalog.Facts.Row;

/** What the fact tables leave to a person to decide is decided in ERRATA.md. */
final class DecisionsTest {
  @Test
  void everyContradictionOfThePagesIsDecided() throws IOException {
    Facts.assumePresent();
    Map<String, List<String>> namesByPage = namesByPage();
    List<String> undecided = new ArrayList<>();
    List<Row> conflicts = Facts.rows("conflicts.tsv");
    assertTrue(conflicts.size() > 140, "only " + conflicts.size() + " rows");
    Errata errata = Errata.read();
    for (Row conflict : conflicts) {
      String page = conflict.get("page").toLowerCase(Locale.ROOT);
      boolean decided =
          names(namesByPage, page).stream().anyMatch(name -> !errata.decisions(name).isEmpty());
      if (!decided) {
        undecided.add(page + ": " + conflict.get("disagreement"));
      }
    }
    assertEquals(List.of(), undecided);
  }

  /** The pages of a list item's key and value are no settings: they speak of the item. */
  private static List<String> names(Map<String, List<String>> namesByPage, String page) {
    List<String> names = new ArrayList<>(namesByPage.getOrDefault(page, List.of()));
    String item = page.replaceFirst("-(key|value)$", "");
    if (names.isEmpty()) {
      names.addAll(namesByPage.getOrDefault(item, List.of()));
    }
    return names;
  }

  private static Map<String, List<String>> namesByPage() throws IOException {
    Map<String, List<String>> names = new HashMap<>();
    for (Row row : Facts.rows("components.tsv", "settings.tsv")) {
      String name = row.path().isEmpty() ? row.component() : row.component() + "/" + row.path();
      String page = row.get("docPage").toLowerCase(Locale.ROOT);
      names.computeIfAbsent(page, p -> new ArrayList<>()).add(name);
    }
    return names;
  }

  @Test
  void everyNameThatOnlyExamplesUseIsDecided() throws IOException {
    Facts.assumePresent();
    Errata errata = Errata.read();
    List<String> undecided =
        Facts.rows("example_misses.tsv").stream()
            .map(row -> row.component() + "/" + row.path())
            .filter(name -> errata.decisions(name).isEmpty())
            .toList();
    assertEquals(List.of(), undecided);
  }

  @Test
  void everyDifferenceFromTheListOf2025IsDecided() throws IOException {
    Facts.assumePresent();
    Errata errata = Errata.read();
    List<String> undecided =
        Facts.rows("passes_diff.tsv").stream()
            .map(Row::component)
            .filter(name -> errata.decisions(name).stream().noneMatch(d -> d.contains("2025")))
            .toList();
    assertEquals(List.of(), undecided);
  }
}
