package unattend.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import unattend.catalog.compile.ComponentSchemas;
import unattend.diagnostic.WorldException;

/** The compiled resources say what the XSD files say. */
final class CompiledCatalogTest {
  private static final Path SCHEMAS = Path.of("schemas", "components");

  private final Catalog catalog = Catalog.bundled();

  @Test
  void resourcesEqualTheSchemas() throws WorldException {
    List<Component> written = ComponentSchemas.read(SCHEMAS);
    assertEquals(
        written.stream().map(Component::name).sorted(String.CASE_INSENSITIVE_ORDER).toList(),
        catalog.componentNames());
    for (Component component : written) {
      assertEquals(component, catalog.component(component.name()).orElseThrow());
    }
  }

  @Test
  void aComponentIsFoundInEveryLetterCaseAndOtherSpelling() {
    for (Component component : catalog.components()) {
      for (String spelling : component.also()) {
        assertEquals(component, catalog.component(spelling).orElseThrow(), spelling);
      }
      assertEquals(
          component, catalog.component(component.name().toUpperCase(java.util.Locale.ROOT)).get());
    }
    assertTrue(catalog.component("Microsoft-Windows-Shell-Setupp").isEmpty());
  }

  @Test
  void aSettingIsFoundByItsPath() {
    for (Component component : catalog.components()) {
      for (Setting setting : component.settings()) {
        assertEquals(setting, component.setting(setting.path()).orElseThrow(), component.name());
      }
    }
  }
}
