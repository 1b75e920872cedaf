package unattend.catalog;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All components, read one by one when first asked for. Safe for several threads.
 *
 * <p>The bundled catalogue comes from the compiled resources that the build makes of {@code
 * schemas/components}.
 */
public final class Catalog {
  private static final String FOLDER = "/unattend/components/";

  /** The address of the reference; page stems are appended to it. */
  public static final String REFERENCE =
      "https://learn.microsoft.com/windows-hardware/customize/desktop/unattend/";

  private final Map<String, String> nameByFoldedName = new TreeMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Component> loaded = new ConcurrentHashMap<>();
  private final Map<String, List<Component>> holdersByFoldedSetting = new HashMap<>();

  private Catalog() {}

  /** The catalogue packed into the program. */
  public static Catalog bundled() {
    Catalog catalog = new Catalog();
    try (BufferedReader index =
        new BufferedReader(new InputStreamReader(open("index"), StandardCharsets.UTF_8))) {
      for (String line = index.readLine(); line != null; line = index.readLine()) {
        String[] spellings = line.split(" ");
        catalog.register(spellings[0], List.of(spellings));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return catalog;
  }

  /** This catalogue with components added or replaced. */
  public Catalog with(Collection<Component> components) {
    Catalog catalog = new Catalog();
    catalog.names.addAll(names);
    catalog.nameByFoldedName.putAll(nameByFoldedName);
    catalog.loaded.putAll(loaded);
    for (Component component : components) {
      catalog.register(component.name(), component.also());
      catalog.loaded.put(component.name(), component);
    }
    return catalog;
  }

  private void register(String name, List<String> spellings) {
    if (nameByFoldedName.put(fold(name), name) == null) {
      names.add(name);
    }
    spellings.forEach(spelling -> nameByFoldedName.putIfAbsent(fold(spelling), name));
  }

  /** The component of that name, letter case ignored; other documented spellings lead to it too. */
  public Optional<Component> component(String name) {
    Component documented = loaded.get(name);
    if (documented != null) {
      return Optional.of(documented);
    }
    return Optional.ofNullable(nameByFoldedName.get(fold(name)))
        .map(known -> loaded.computeIfAbsent(known, Catalog::load));
  }

  /** All component names, sorted. */
  public List<String> componentNames() {
    return names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
  }

  /** All components, sorted by name; reads those not read yet. */
  public List<Component> components() {
    return componentNames().stream().map(name -> component(name).orElseThrow()).toList();
  }

  /** The components that have a setting of that name, letter case ignored, sorted by name. */
  public synchronized List<Component> holders(String settingName) {
    if (holdersByFoldedSetting.isEmpty()) {
      components().forEach(this::addHolder);
    }
    return holdersByFoldedSetting.getOrDefault(fold(settingName), List.of());
  }

  private void addHolder(Component component) {
    Set<String> settingNames = new HashSet<>();
    component.settings().forEach(setting -> settingNames.add(fold(setting.name())));
    for (String name : settingNames) {
      holdersByFoldedSetting.computeIfAbsent(name, key -> new ArrayList<>()).add(component);
    }
  }

  /** The address of a reference page, or blank for none. */
  public static String link(String page) {
    return page.isEmpty() ? "" : REFERENCE + page;
  }

  /** The program's version and the catalogue's own, as {@code version} and {@code catalog}. */
  public static Properties versions() {
    Properties properties = new Properties();
    try (InputStream in = Catalog.class.getResourceAsStream("/unattend/version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static Component load(String name) {
    try (DataInputStream in = new DataInputStream(open(name))) {
      return CatalogFormat.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = Catalog.class.getResourceAsStream(FOLDER + resource);
    if (in == null) {
      throw new IOException("the program's own resource " + FOLDER + resource + " is missing");
    }
    return new java.io.BufferedInputStream(in);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
