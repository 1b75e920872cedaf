package unattend.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the catalogue says to people: a line of help for everything, and where it comes from. */
final class CatalogTextTest {
  private static final int LONGEST_HELP = 140;

  private final List<Component> components = Catalog.bundled().components();

  @Test
  void everythingHasOneLineOfHelp() {
    List<String> bad = new ArrayList<>();
    for (Component component : components) {
      judge(component.name(), component.help(), bad);
      for (Setting setting : component.settings()) {
        judge(component.name() + "/" + setting.path(), setting.help(), bad);
      }
    }
    assertEquals(List.of(), bad);
  }

  private static void judge(String name, String help, List<String> bad) {
    boolean oneLine = !help.isBlank() && help.lines().count() == 1 && help.strip().equals(help);
    boolean sayable = !help.startsWith("Specifies") && !help.endsWith(".");
    if (!oneLine || !sayable || help.length() > LONGEST_HELP) {
      bad.add(name + " (" + help.length() + " characters): " + help);
    }
  }

  @Test
  void everythingNamesItsPageOrSource() {
    List<String> bad = new ArrayList<>();
    for (Component component : components) {
      boolean known = !component.page().isEmpty() || !component.source().isEmpty();
      if (!known) {
        bad.add(component.name());
      }
      component.settings().stream()
          .filter(setting -> !known && setting.page().isEmpty() && setting.source().isEmpty())
          .forEach(setting -> bad.add(component.name() + "/" + setting.path()));
    }
    assertEquals(List.of(), bad);
  }

  @Test
  void pagesAreStemsOfAddresses() {
    List<String> bad =
        components.stream()
            .flatMap(component -> component.settings().stream().map(Setting::page))
            .filter(page -> !page.matches("[a-z0-9_-]*"))
            .toList();
    assertEquals(List.of(), bad);
  }
}
