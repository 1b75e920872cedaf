package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A profile while its macros are being expanded: what macros read from it and add to it. */
final class Expansion {
  private YamlMap root;
  private final String profileName;
  private final OutsideValues outside;
  private final Reports reports;
  private final List<String> notes = new ArrayList<>();
  private final List<CarriedFile> carried = new ArrayList<>();

  Expansion(YamlMap root, String profileName, OutsideValues outside, Reports reports) {
    this.root = root;
    this.profileName = profileName;
    this.outside = outside;
    this.reports = reports;
  }

  YamlMap root() {
    return root;
  }

  String profileName() {
    return profileName;
  }

  Reports reports() {
    return reports;
  }

  /** What readers of the answer file should know. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  void note(String text) {
    notes.add(text);
  }

  /** The bytes of a file a key names; empty if it cannot be read, which is reported. */
  Optional<byte[]> bytes(YamlScalar file) {
    return outside.bytes(file.text(), file);
  }

  /** Puts a file into the answer file. */
  void carry(CarriedFile file) {
    carried.add(file);
  }

  List<CarriedFile> carried() {
    return List.copyOf(carried);
  }

  Optional<YamlNode> get(String path) {
    return KeyPath.of(path).flatMap(keyPath -> keyPath.in(root));
  }

  Optional<YamlScalar> scalar(String path) {
    return get(path)
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .filter(YamlScalar::resolved);
  }

  /** True if a key says {@code true}. */
  boolean isOn(String path) {
    return scalar(path).filter(scalar -> scalar.text().equals("true")).isPresent();
  }

  /** The single values of a list. */
  List<YamlScalar> scalars(String path) {
    return get(path).filter(YamlList.class::isInstance).stream()
        .flatMap(list -> ((YamlList) list).items().stream())
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .toList();
  }

  /** The mappings of a list. */
  List<YamlMap> maps(String path) {
    return get(path).filter(YamlList.class::isInstance).stream()
        .flatMap(list -> ((YamlList) list).items().stream())
        .filter(YamlMap.class::isInstance)
        .map(YamlMap.class::cast)
        .toList();
  }

  /** Adds a key, unless the profile has it. */
  void add(String path, String text, Place place) {
    add(path, YamlScalar.literal(place, text, true), place);
  }

  void add(String path, YamlNode value, Place place) {
    if (get(path).isEmpty()) {
      put(path, value, place);
    }
  }

  /** Sets a key, whatever the profile has there. */
  void put(String path, YamlNode value, Place place) {
    KeyPath.of(path)
        .flatMap(keyPath -> keyPath.put(root, value, place))
        .ifPresent(changed -> root = changed);
  }

  /** Puts items before those a list has already. */
  void prepend(String path, List<? extends YamlNode> items, Place place) {
    Optional<YamlNode> there = get(path);
    if (items.isEmpty() || (there.isPresent() && !(there.get() instanceof YamlList))) {
      return;
    }
    List<YamlNode> all = new ArrayList<>(items);
    there.ifPresent(list -> all.addAll(((YamlList) list).items()));
    put(path, new YamlList(there.map(YamlNode::place).orElse(place), all), place);
  }

  /** A mapping of plain texts, at one place. */
  static YamlMap map(Place place, String... keysAndTexts) {
    List<YamlMap.Entry> entries = new ArrayList<>();
    for (int i = 0; i < keysAndTexts.length; i += 2) {
      YamlNode value = YamlScalar.literal(place, keysAndTexts[i + 1], true);
      entries.add(new YamlMap.Entry(keysAndTexts[i], place, value));
    }
    return new YamlMap(place, entries);
  }
}
