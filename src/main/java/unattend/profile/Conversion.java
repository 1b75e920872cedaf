package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Catalog;
import unattend.catalog.Pass;
import unattend.diagnostic.Nearest;
import unattend.profile.Key.Form;

/** Walks a resolved profile beside the vocabulary and has the settings written that it means. */
final class Conversion {
  /** Transforms that look at what the other keys of the same mapping wrote. */
  private static final Set<String> LAST = Set.of("identifier", "route");

  private final Vocabulary vocabulary;
  private final Catalog catalog;
  private final Header header;
  private final OutsideValues outside;
  private final Reports reports;
  private final SettingWriter writer;

  Conversion(
      Vocabulary vocabulary,
      Catalog catalog,
      Header header,
      OutsideValues outside,
      boolean strict,
      Reports reports) {
    this.vocabulary = vocabulary;
    this.catalog = catalog;
    this.header = header;
    this.outside = outside;
    this.reports = reports;
    this.writer = new SettingWriter(catalog, header, strict, reports);
  }

  /** Where the settings go. */
  SettingWriter writer() {
    return writer;
  }

  Header header() {
    return header;
  }

  Reports reports() {
    return reports;
  }

  Catalog catalog() {
    return catalog;
  }

  OutsideValues outside() {
    return outside;
  }

  /** Writes all of a profile, on top of the answer file it starts from. */
  void profile(YamlMap root) {
    root.get("base")
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .filter(YamlScalar::resolved)
        .ifPresent(this::base);
    group(vocabulary.root(), root, new Writing(this, Frames.NONE, Optional.empty()));
    if (root.get("base").isPresent()) {
      new BaseItems(catalog, writer).join();
    }
  }

  private void base(YamlScalar file) {
    outside
        .bytes(file.text(), file)
        .ifPresent(
            bytes -> {
              BaseFile base = new BaseFile(catalog, header.architecture(), reports);
              writer.holdsSecrets(base.load(file, bytes, writer.settings()));
            });
  }

  /** Writes the children of a key; those that depend on their brothers come last. */
  void group(Key key, YamlMap map, Writing writing) {
    List<Runnable> last = new ArrayList<>();
    for (YamlMap.Entry entry : map.entries()) {
      Optional<Key> child = key.child(entry.key());
      if (child.isEmpty()) {
        unknown(key, entry);
      } else if (LAST.contains(child.get().how())) {
        last.add(() -> write(child.get(), entry.value(), writing));
      } else if (child.get().how().equals("passes")) {
        passes(entry.value(), writing);
      } else {
        write(child.get(), entry.value(), writing);
      }
    }
    last.forEach(Runnable::run);
  }

  private void unknown(Key key, YamlMap.Entry entry) {
    String where = key.path().isEmpty() ? "a profile" : key.plainPath();
    Optional<String> near =
        Nearest.to(entry.key(), key.childNames())
            .or(() -> abbreviated(entry.key(), key.childNames()))
            .or(() -> elsewhere(entry.key()));
    reports.add(
        ProfileRules.UNKNOWN_KEY,
        entry.keyPlace(),
        where
            + " has no key \""
            + entry.key()
            + "\""
            + (key.path().isEmpty() ? "" : "; it knows " + String.join(", ", key.childNames())),
        near.map(name -> "write " + name).orElse("unattend list keys shows all"));
  }

  /** The only name that begins with a word of some length. */
  private static Optional<String> abbreviated(String word, List<String> names) {
    List<String> longer = names.stream().filter(name -> name.startsWith(word)).toList();
    return word.length() >= 3 && longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
  }

  /** The keys of that name in other parts of the vocabulary, if there are few. */
  private Optional<String> elsewhere(String name) {
    List<String> paths =
        vocabulary.keys().stream()
            .filter(key -> key.name().equals(name))
            .map(Key::plainPath)
            .toList();
    return paths.isEmpty() || paths.size() > 3
        ? Optional.empty()
        : Optional.of(String.join(" or ", paths));
  }

  private void write(Key key, YamlNode value, Writing writing) {
    if (!key.how().isEmpty()) {
      Transforms.of(key).toSettings(key, value, writing);
    } else if (key.form() == Form.GROUP) {
      mapping(key, value).ifPresent(map -> group(key, map, writing));
    } else if (key.form() == Form.LIST && !key.children().isEmpty()) {
      for (YamlMap item : items(key, value)) {
        requireNeeded(key, item);
        group(key, item, writing.inside());
      }
    } else {
      Transforms.of(key).toSettings(key, value, writing);
    }
  }

  private void requireNeeded(Key key, YamlMap item) {
    if (!key.needs().isEmpty() && item.get(key.needs()).isEmpty()) {
      reports.add(
          ProfileRules.MISSING_KEY,
          item.place(),
          "an item of " + key.plainPath() + " has no " + key.needs(),
          "add " + key.needs() + ": " + key.child(key.needs()).map(Key::help).orElse(""));
    }
  }

  Optional<YamlMap> mapping(Key key, YamlNode value) {
    if (value instanceof YamlMap map) {
      return Optional.of(map);
    }
    if (!(value instanceof YamlScalar scalar) || scalar.resolved()) {
      String message = key.plainPath() + " holds " + value.kind() + "; it wants keys of its own";
      reports.add(
          ProfileRules.WRONG_TYPE,
          value.place(),
          message,
          key.help() + " It knows " + String.join(", ", key.childNames()));
    }
    return Optional.empty();
  }

  /** The items of a list of mappings; where the key has a shorthand, a text stands for one. */
  List<YamlMap> items(Key key, YamlNode value) {
    if (!(value instanceof YamlList list)) {
      new Writing(this, Frames.NONE, Optional.empty()).wrongType(key, value, "a list");
      return List.of();
    }
    List<YamlMap> maps = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (item instanceof YamlScalar scalar && !key.shorthand().isEmpty()) {
        YamlMap.Entry entry = new YamlMap.Entry(key.shorthand(), scalar.place(), scalar);
        maps.add(new YamlMap(scalar.place(), List.of(entry)));
      } else {
        mapping(key, item).ifPresent(maps::add);
      }
    }
    return maps;
  }

  private void passes(YamlNode value, Writing writing) {
    if (!(value instanceof YamlMap map)) {
      reports.add(
          ProfileRules.WRONG_TYPE,
          value.place(),
          "passes holds " + value.kind() + "; it wants a mapping of passes",
          "");
      return;
    }
    for (YamlMap.Entry entry : map.entries()) {
      Optional<Pass> pass = pass(entry);
      if (pass.isPresent() && entry.value() instanceof YamlMap keys) {
        group(vocabulary.root(), keys, writing.in(pass.get()));
      } else if (pass.isPresent()) {
        String message =
            "passes." + entry.key() + " holds " + entry.value().kind() + "; it wants keys";
        reports.add(ProfileRules.WRONG_TYPE, entry.value().place(), message, "");
      }
    }
  }

  /** The pass a key names; empty if there is none of that name, which is reported. */
  Optional<Pass> pass(YamlMap.Entry entry) {
    Optional<Pass> pass = Pass.of(entry.key());
    if (pass.isEmpty()) {
      List<String> words = java.util.Arrays.stream(Pass.values()).map(Pass::word).toList();
      String near = Nearest.to(entry.key(), words).map(word -> "write " + word).orElse("");
      reports.add(
          ProfileRules.UNKNOWN_KEY,
          entry.keyPlace(),
          "\"" + entry.key() + "\" is no pass; Windows has " + String.join(", ", words),
          near);
    }
    return pass;
  }
}
