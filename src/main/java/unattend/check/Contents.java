package unattend.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.document.AnswerFile;
import unattend.document.Attribute;
import unattend.document.Element;

/**
 * The components of one file as rules ask for them: by name and pass, whatever their letter case.
 */
public final class Contents {
  private final List<ComponentUse> components = new ArrayList<>();
  private final Map<String, List<ComponentUse>> byName = new HashMap<>();
  private final Map<Pass, Map<String, List<ComponentUse>>> byPass = new EnumMap<>(Pass.class);
  private final Map<Class<?>, List<?>> derived = new HashMap<>();
  private final Set<Pass> passes = EnumSet.noneOf(Pass.class);

  private Contents() {}

  public static Contents of(AnswerFile file, Catalog catalog) {
    Contents contents = new Contents();
    file.root().ifPresent(root -> contents.addAll(root, catalog));
    return contents;
  }

  private void addAll(Element root, Catalog catalog) {
    for (Element settings : root.children()) {
      if (settings.name().equals("settings")) {
        Optional<Pass> pass = settings.attribute("pass").flatMap(word -> Pass.of(word.value()));
        for (Element component : settings.children()) {
          component.attribute("name").ifPresent(name -> add(pass, name, component, catalog));
        }
      }
    }
  }

  /** Those of the components that are wanted, with nothing derived from the others. */
  public Contents only(Predicate<ComponentUse> wanted) {
    Contents contents = new Contents();
    components.stream().filter(wanted).forEach(contents::add);
    return contents;
  }

  private void add(Optional<Pass> pass, Attribute name, Element element, Catalog catalog) {
    String written = name.value().trim();
    Optional<Component> known = catalog.component(written);
    String spelling = known.isPresent() ? known.get().name() : written;
    add(new ComponentUse(pass, spelling, element));
  }

  private void add(ComponentUse use) {
    components.add(use);
    byName.computeIfAbsent(use.name(), key -> new ArrayList<>()).add(use);
    if (use.pass().isPresent()) {
      byPass
          .computeIfAbsent(use.pass().get(), key -> new HashMap<>())
          .computeIfAbsent(use.name(), key -> new ArrayList<>())
          .add(use);
      if (!use.element().children().isEmpty()) {
        passes.add(use.pass().get());
      }
    }
  }

  /**
   * What several rules need of one file, made for the first of them: by its type, one kind each.
   */
  @SuppressWarnings("unchecked")
  public <T> List<T> once(Class<T> type, Supplier<List<T>> maker) {
    List<T> made = (List<T>) derived.get(type);
    if (made == null) {
      made = List.copyOf(maker.get());
      derived.put(type, made);
    }
    return made;
  }

  /** All components in the order of the file. */
  public List<ComponentUse> components() {
    return components;
  }

  /** All of one name in the catalogue's spelling, whatever their pass and architecture. */
  public List<ComponentUse> components(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** All of one name in one pass; several if the file serves several architectures. */
  public List<ComponentUse> components(Pass pass, String name) {
    return byPass.getOrDefault(pass, Map.of()).getOrDefault(name, List.of());
  }

  /** The passes in which at least one component has settings. */
  public Set<Pass> passes() {
    return passes;
  }

  public boolean has(Pass pass) {
    return passes.contains(pass);
  }
}
