package unattend.profile;

import java.util.List;
import java.util.Optional;

/**
 * One key of the vocabulary.
 *
 * @param path the keys that lead to it, lists marked by {@code []}: {@code accounts.local[].name}
 * @param targets the settings it writes, none for a key that only holds others
 * @param how the name of its transform, or blank for as the catalogue types it
 * @param argument what the transform is told, or blank
 * @param shorthand the child that a text in place of a mapping stands for, or blank
 * @param needs the child without which an item of the list means nothing, or blank
 */
public record Key(
    String name,
    String path,
    Form form,
    List<Target> targets,
    String how,
    String argument,
    String shorthand,
    String needs,
    String help,
    List<Key> children) {

  /** What a key holds. */
  public enum Form {
    /** A single value. */
    VALUE,
    /** Further keys of the vocabulary. */
    GROUP,
    /** A list of values, or of mappings if the key has children. */
    LIST,
    /** A mapping with free names. */
    MAP
  }

  public Key {
    targets = List.copyOf(targets);
    children = List.copyOf(children);
  }

  Optional<Key> child(String childName) {
    for (Key child : children) {
      if (child.name.equals(childName)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  List<String> childNames() {
    return children.stream().map(Key::name).toList();
  }

  /** The path without list marks, as {@code allow:} names it. */
  String plainPath() {
    return path.replace("[]", "").replace("{}", "");
  }
}
