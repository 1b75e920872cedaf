package unattend.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The catalogue says what the fact tables say, or ERRATA.md says why not. */
final class FactTablesTest {
  private final Catalog catalog = Catalog.bundled();

  @Test
  void everySettingOfTheTablesIsCataloguedOrExplained() throws IOException {
    Facts.assumePresent();
    List<Facts.Row> rows =
        Facts.rows("settings.tsv", "settings-before-2018.tsv", "settings-after-2018.tsv");
    assertTrue(rows.size() > 1200, "only " + rows.size() + " rows: are the tables whole?");
    Comparison comparison = new Comparison();
    rows.forEach(row -> comparison.setting(row, catalog.component(row.component())));
    assertEquals(List.of(), unexplained(comparison));
  }

  @Test
  void everyComponentOfTheTablesIsCataloguedOrExplained() throws IOException {
    Facts.assumePresent();
    Map<String, Facts.Row> rows = new TreeMap<>();
    Facts.rows("components.tsv", "components-other.tsv")
        .forEach(row -> rows.merge(row.component(), row, Facts.Row::filledFrom));
    Comparison comparison = new Comparison();
    rows.values().forEach(row -> comparison.component(row, catalog.component(row.component())));
    assertEquals(List.of(), unexplained(comparison));
  }

  @Test
  void nothingIsCataloguedThatNoTableKnows() throws IOException {
    Facts.assumePresent();
    Set<String> known = new HashSet<>();
    Facts.rows("settings.tsv", "settings-before-2018.tsv", "settings-after-2018.tsv")
        .forEach(row -> known.add(row.component() + "/" + row.path()));
    List<String> invented =
        catalog.components().stream()
            .flatMap(c -> c.settings().stream().map(s -> c.name() + "/" + s.path()))
            .filter(name -> !known.contains(name))
            .toList();
    assertEquals(List.of(), invented);
  }

  private static List<String> unexplained(Comparison comparison) throws IOException {
    Errata errata = Errata.read();
    return comparison.deviations().stream()
        .filter(deviation -> !deviation.isIn(errata.decisions(deviation.name())))
        .map(Deviation::toString)
        .toList();
  }
}
