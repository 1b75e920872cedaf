package unattend.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import unattend.catalog.Deviation.Fact;
import unattend.catalog.Facts.Row;

/** Holds the lines of the fact tables against the catalogue's records. */
final class Comparison {
  /** Kinds that the tables call by another word. */
  private static final Map<String, String> TABLE_WORD =
      Map.of("product-key", "productkey", "time-zone", "timezone", "local-path", "path");

  private final List<Deviation> deviations = new ArrayList<>();

  List<Deviation> deviations() {
    return deviations;
  }

  void component(Row row, Optional<Component> found) {
    String name = row.component();
    if (found.isEmpty() || !found.get().name().equals(name)) {
      note(name, Fact.PRESENCE, "present", found.map(Component::name).orElse("absent"));
      return;
    }
    Component component = found.get();
    compare(name, Fact.PAGE, page(row), component.page());
    compare(name, Fact.PASSES, row.get("passes"), words(component.passes()));
    compare(name, Fact.STATE, state(row.get("deprecated")), state(component.lifetime()));
    compare(name, Fact.SINCE, since(row), since(component.lifetime()));
    for (String spelling : row.get("otherSpellings").split("[,;|] *")) {
      boolean known = spelling.isEmpty() || component.also().contains(spelling);
      compare(name, Fact.SPELLINGS, spelling, known ? spelling : component.also().toString());
    }
  }

  void setting(Row row, Optional<Component> component) {
    String name = row.component() + "/" + row.path();
    boolean attribute = row.path().endsWith("/@wcm:keyValue");
    String path = attribute ? parent(row.path()) : row.path();
    Optional<Setting> found = component.flatMap(c -> exactly(c, path));
    if (found.isEmpty() || (attribute && !found.get().keyedByAttribute())) {
      note(name, Fact.PRESENCE, "present", "absent");
    } else if (!attribute) {
      Lifetime outer =
          exactly(component.orElseThrow(), parent(path))
              .map(Setting::lifetime)
              .orElse(component.orElseThrow().lifetime());
      shape(name, row, found.get());
      found.get().type().ifPresent(type -> value(name, row, type));
      lifetime(name, row, found.get().lifetime(), outer);
    }
  }

  private void shape(String name, Row row, Setting setting) {
    compare(name, Fact.KIND, row.get("kind"), setting.kind().word());
    compare(name, Fact.PASSES, row.get("passes"), words(setting.passes()));
    compare(name, Fact.TYPE, row.get("type"), type(setting, row.get("type")));
    compare(name, Fact.DEFAULT, row.get("default"), setting.defaultValue());
    compare(name, Fact.KEY, row.get("listKey").replace("wcm:", ""), setting.key());
    compare(name, Fact.PAGE, page(row), setting.page());
    compare(
        name,
        Fact.REQUIRED,
        row.get("required").replace("cond", "conditional"),
        setting.required() == Setting.Required.NO ? "" : lower(setting.required().name()));
    compare(
        name,
        Fact.EMPTY,
        row.get("emptyAllowed"),
        switch (setting.empty()) {
          case UNSAID -> "";
          case ALLOWED -> "yes";
          case FORBIDDEN -> "no";
        });
  }

  /** The word for a type; where a table says only text or number, the kind does not count. */
  private static String type(Setting setting, String table) {
    if (setting.type().isEmpty()) {
      return "";
    }
    ValueType type = setting.type().get();
    return switch (table) {
      case "string", "int" -> withoutKind(type);
      default -> TABLE_WORD.getOrDefault(type.word(), type.word());
    };
  }

  private static String withoutKind(ValueType type) {
    return switch (type.base()) {
      case TEXT -> "string";
      case INTEGER -> "int";
      case BOOLEAN -> "boolean";
      case WORD -> "enum";
    };
  }

  private void value(String name, Row row, ValueType type) {
    boolean said = type.base() == ValueType.Base.BOOLEAN && row.get("enum").isEmpty();
    compare(name, Fact.VALUES, inOrder(row.get("enum"), type), said ? "" : inOrder(type));
    compare(name, Fact.RANGE, row.get("min") + ".." + row.get("max"), range(type));
    String unit = type.unit() == ValueType.Unit.BYTES ? " bytes" : "";
    compare(
        name,
        Fact.LENGTH,
        row.get("maxLength").replace(" chars", ""),
        type.maxLength().isPresent() ? type.maxLength().getAsInt() + unit : "");
  }

  /** What a table leaves blank comes from the parent, as in the catalogue. */
  private void lifetime(String name, Row row, Lifetime lifetime, Lifetime outer) {
    String state = state(row.get("deprecated"));
    String since = since(row);
    compare(name, Fact.STATE, state.isEmpty() ? state(outer) : state, state(lifetime));
    compare(name, Fact.SINCE, since.isEmpty() ? since(outer) : since, since(lifetime));
  }

  private void compare(String name, Fact fact, String table, String catalogue) {
    if (!table.equals(catalogue)) {
      note(name, fact, table, catalogue);
    }
  }

  private void note(String name, Fact fact, String table, String catalogue) {
    deviations.add(new Deviation(name, fact, table, catalogue));
  }

  private static Optional<Setting> exactly(Component component, String path) {
    return component.setting(path).filter(setting -> setting.path().equals(path));
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** File names of pages differ in letter case only by accident: addresses ignore it. */
  private static String page(Row row) {
    return lower(row.get("docPage"));
  }

  private static String words(Set<Pass> passes) {
    return Pass.join(passes).replace(",", "");
  }

  private static String inOrder(ValueType type) {
    return inOrder(String.join("|", type.values()), type);
  }

  /** Numbers have no documented order. */
  private static String inOrder(String values, ValueType type) {
    return type.base() == ValueType.Base.INTEGER
        ? String.join("|", new TreeSet<>(List.of(values.split("\\|"))))
        : values;
  }

  private static String range(ValueType type) {
    return (type.min().isPresent() ? String.valueOf(type.min().getAsLong()) : "")
        + ".."
        + (type.max().isPresent() ? String.valueOf(type.max().getAsLong()) : "");
  }

  private static String state(Lifetime lifetime) {
    String word = lifetime.state() == State.CURRENT ? "" : lifetime.state().word();
    return word + lifetime.stateSince().map(release -> ":" + release.id()).orElse("");
  }

  private static String state(String said) {
    int colon = said.indexOf(':');
    return colon < 0 ? said : said.substring(0, colon + 1) + id(said.substring(colon + 1));
  }

  private static String since(Lifetime lifetime) {
    return lifetime.since().map(WindowsRelease::id).orElse("");
  }

  private static String since(Row row) {
    return id(row.get("since"));
  }

  /** A release without a version is the first of its name. */
  private static String id(String title) {
    return switch (title) {
      case "" -> "";
      case "Windows 10" -> WindowsRelease.W10_1507.id();
      case "Windows 11" -> WindowsRelease.W11_21H2.id();
      default ->
          List.of(WindowsRelease.values()).stream()
              .filter(release -> release.title().equals(title))
              .map(WindowsRelease::id)
              .findFirst()
              .orElse(title);
    };
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
