package unattend.profile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFileReader;
import unattend.profile.YamlMap.Entry;

/** Reads a profile and those it extends, and lays them on top of each other. */
final class Layers {
  private static final String EXTENDS = "extends";
  private static final String ADD = "+";
  private static final int MAX_LAYERS = 64;

  private final Reports reports;
  private final IdentityHashMap<SourceText, Path> folders = new IdentityHashMap<>();
  private final List<Path> underway = new ArrayList<>();
  private final Map<Path, Optional<YamlMap>> done = new HashMap<>();

  Layers(Reports reports) {
    this.reports = reports;
  }

  /** The folder relative paths in a text start from. */
  Optional<Path> folder(SourceText source) {
    return Optional.ofNullable(folders.get(source));
  }

  /**
   * The whole profile; empty if one of its texts is no profile, which is reported.
   *
   * @param path where it is read from, for what it names beside itself
   * @throws WorldException if the profile itself is no text
   */
  Optional<YamlMap> read(String name, Path path, byte[] bytes) throws WorldException {
    return layer(name, path, bytes).map(Layers::withoutAdds);
  }

  /** A profile that several others extend is read once. */
  private Optional<YamlMap> layer(String name, Path path) throws WorldException {
    Path absolute = path.toAbsolutePath().normalize();
    Optional<YamlMap> known = done.get(absolute);
    if (known == null) {
      known = layer(name, path, AnswerFileReader.bytes(name, path));
      done.put(absolute, known);
    }
    return known;
  }

  private Optional<YamlMap> layer(String name, Path path, byte[] bytes) throws WorldException {
    Path absolute = path.toAbsolutePath().normalize();
    Optional<SourceText> source = SourceReader.profile(name, bytes, reports);
    Optional<YamlMap> own = source.flatMap(this::map);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    folders.put(source.get(), Optional.ofNullable(absolute.getParent()).orElse(absolute));
    underway.add(absolute);
    Optional<YamlMap> below = Optional.empty();
    boolean whole = true;
    for (YamlScalar extended : extended(own.get())) {
      Optional<YamlMap> layer = extended(extended, name, path);
      whole &= layer.isPresent();
      below = below.isPresent() ? layer.map(merged(below.get())) : layer;
    }
    underway.remove(underway.size() - 1);
    YamlMap top = own.get().without(EXTENDS);
    return whole ? Optional.of(below.map(b -> merge(b, top)).orElse(top)) : Optional.empty();
  }

  private static java.util.function.Function<YamlMap, YamlMap> merged(YamlMap below) {
    return above -> merge(below, above);
  }

  private Optional<YamlMap> map(SourceText source) {
    Optional<YamlNode> node = YamlReader.read(source, reports);
    if (node.isPresent() && !(node.get() instanceof YamlMap)) {
      reports.add(
          ProfileRules.WRONG_TYPE,
          node.get().place(),
          "this is " + node.get().kind() + ", not a profile",
          "begin with profile: 1");
      return Optional.empty();
    }
    node.ifPresent(SecretNames::hide);
    return node.map(YamlMap.class::cast).map(QuietOobe::inLayer);
  }

  private List<YamlScalar> extended(YamlMap own) {
    YamlNode value = own.get(EXTENDS).orElse(new YamlList(own.place(), List.of()));
    if (value instanceof YamlScalar one) {
      return List.of(one);
    }
    List<YamlScalar> all = new ArrayList<>();
    if (value instanceof YamlList list) {
      for (YamlNode item : list.items()) {
        if (item instanceof YamlScalar scalar) {
          all.add(scalar);
        }
      }
    }
    return all;
  }

  private Optional<YamlMap> extended(YamlScalar file, String name, Path path) {
    String problem;
    try {
      Path there = sibling(path, file.text());
      Path absolute = there.toAbsolutePath().normalize();
      if (underway.contains(absolute)) {
        String message = "extends " + file.shown() + " leads back to the profile that extends it";
        reports.add(ProfileRules.EXTENDS_CYCLE, file.place(), message, "take one of the two away");
        return Optional.empty();
      }
      if (folders.size() < MAX_LAYERS || done.containsKey(absolute)) {
        return layer(sibling(Path.of(name), file.text()).toString(), there);
      }
      problem = "more than " + MAX_LAYERS + " profiles extend each other";
    } catch (WorldException e) {
      problem = e.getMessage();
    } catch (InvalidPathException e) {
      problem = file.shown() + " is not a path";
    }
    reports.add(
        ProfileRules.FILE_MISSING,
        file.place(),
        problem,
        "paths start from the folder of the profile they stand in");
    return Optional.empty();
  }

  private static Path sibling(Path path, String name) {
    return path.resolveSibling(name).normalize();
  }

  /** Mappings by key, all else replaced by what is above; a list tagged {@code +:} is added. */
  static YamlMap merge(YamlMap below, YamlMap above) {
    YamlMap merged = below;
    for (Entry entry : above.entries()) {
      Optional<YamlNode> old = below.get(entry.key());
      YamlNode value = entry.value();
      if (old.isPresent() && old.get() instanceof YamlMap map && value instanceof YamlMap over) {
        value = added(over).isPresent() ? over : merge(map, over);
      } else if (old.isPresent() && old.get() instanceof YamlList list) {
        value = added(value).<YamlNode>map(items -> joined(list, items)).orElse(value);
      }
      merged = merged.with(new Entry(entry.key(), entry.keyPlace(), value));
    }
    return new YamlMap(above.place(), merged.entries());
  }

  private static YamlList joined(YamlList list, YamlList added) {
    List<YamlNode> items = new ArrayList<>(list.items());
    items.addAll(added.items());
    return new YamlList(added.place(), items);
  }

  /** The items of {@code {+: […]}}. */
  private static Optional<YamlList> added(YamlNode value) {
    return value instanceof YamlMap map && map.entries().size() == 1
        ? map.get(ADD).filter(YamlList.class::isInstance).map(YamlList.class::cast)
        : Optional.empty();
  }

  /** Where there was nothing to add to, the added items are the list. */
  private static YamlMap withoutAdds(YamlMap map) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : map.entries()) {
      YamlNode value = entry.value();
      if (added(value).isPresent()) {
        value = added(value).get();
      } else if (value instanceof YamlMap inner) {
        value = withoutAdds(inner);
      }
      entries.add(new Entry(entry.key(), entry.keyPlace(), value));
    }
    return new YamlMap(map.place(), entries);
  }
}
