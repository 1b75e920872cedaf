package unattend.catalog.compile;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import unattend.catalog.CatalogFormat;
import unattend.catalog.Component;
import unattend.diagnostic.WorldException;

/**
 * The build step that turns {@code schemas/components/*.xsd} into one compact resource per
 * component and an index.
 */
public final class CompileCatalog {
  private CompileCatalog() {}

  /**
   * Compiles the first argument, a schemas folder, into the second, the folder of class files.
   *
   * @throws IllegalStateException if the folder holds no component
   */
  public static void main(String[] args) throws WorldException, IOException {
    Path schemas = Path.of(args[0]);
    Path target = Files.createDirectories(Path.of(args[1]).resolve("unattend/components"));
    List<Component> components =
        ComponentSchemas.read(
            schemas.resolve("components"), Files.newInputStream(schemas.resolve("types.xsd")));
    if (components.isEmpty()) {
      throw new IllegalStateException("no component schemas in " + schemas);
    }
    StringBuilder index = new StringBuilder();
    for (Component component : components) {
      write(component, target.resolve(component.name()));
      index.append(component.name());
      component.also().forEach(spelling -> index.append(' ').append(spelling));
      index.append('\n');
    }
    Files.writeString(target.resolve("index"), index);
  }

  private static void write(Component component, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      CatalogFormat.write(component, out);
    }
  }
}
