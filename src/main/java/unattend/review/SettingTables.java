package unattend.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.check.ComponentUse;
import unattend.check.Contents;
import unattend.diagnostic.SourceText;
import unattend.document.AnswerFile;
import unattend.document.Element;
import unattend.review.PassSettings.OfComponent;
import unattend.review.PassSettings.Row;

/** Lists what an answer file sets, with the catalogue's words on each setting. */
public final class SettingTables {
  private final Catalog catalog;
  private final SourceText source;
  private final Predicate<Element> leftOut;

  private SettingTables(Catalog catalog, SourceText source, Predicate<Element> leftOut) {
    this.catalog = catalog;
    this.source = source;
    this.leftOut = leftOut;
  }

  /** Passes and components in the order of the file. The file must have been checked. */
  public static List<PassSettings> of(AnswerFile file, Catalog catalog) {
    SettingTables tables = new SettingTables(catalog, file.source(), element -> false);
    Map<String, List<OfComponent>> byPass = new LinkedHashMap<>();
    for (ComponentUse use : Contents.of(file, catalog).components()) {
      String pass = use.pass().map(Pass::word).orElse("no known pass");
      byPass.computeIfAbsent(pass, word -> new ArrayList<>()).add(tables.component(use));
    }
    List<PassSettings> passes = new ArrayList<>();
    byPass.forEach((pass, components) -> passes.add(new PassSettings(pass, components)));
    return passes;
  }

  /** What one component sets, but for some of its own children. */
  static OfComponent of(
      ComponentUse use, SourceText source, Catalog catalog, Predicate<Element> leftOut) {
    return new SettingTables(catalog, source, leftOut).component(use);
  }

  private OfComponent component(ComponentUse use) {
    Optional<Component> known = catalog.component(use.name());
    List<Row> rows = new ArrayList<>();
    collect(use.element(), "", known.map(Component::root), new HashSet<>(), rows);
    return new OfComponent(
        use.name(),
        known.map(Component::help).orElse(""),
        known.map(component -> Catalog.link(component.page())).orElse(""),
        rows);
  }

  private void collect(
      Element parent, String path, Optional<Setting> setting, Set<Setting> told, List<Row> rows) {
    Map<String, Integer> counts = new HashMap<>();
    for (Element child : parent.children()) {
      if (path.isEmpty() && leftOut.test(child)) {
        continue;
      }
      int number = counts.merge(child.name(), 1, Integer::sum);
      boolean repeated = parent.all(child.name()).size() > 1;
      String step = path + child.name() + (repeated ? "[" + number + "]" : "");
      Optional<Setting> known = setting.flatMap(s -> s.child(child.name()));
      if (child.children().isEmpty()) {
        rows.add(row(child, step, known, told));
      } else {
        collect(child, step + "/", known, told, rows);
      }
    }
  }

  /** The help on a setting stands once, where the setting stands first. */
  private Row row(Element element, String path, Optional<Setting> known, Set<Setting> told) {
    boolean first = known.filter(told::add).isPresent();
    return new Row(
        path,
        Shown.text(source, element),
        source.position(element.startTag().start()).line(),
        first ? known.get().help() : "",
        known.map(setting -> Catalog.link(setting.page())).orElse(""));
  }
}
