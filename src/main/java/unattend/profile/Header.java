package unattend.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.WindowsRelease;

/**
 * What a profile says about itself and not about a setting.
 *
 * @param allow the keys that may write deprecated or undocumented settings
 * @param encodePasswords false to write them as they are
 */
record Header(
    String name,
    String architecture,
    WindowsRelease release,
    Optional<String> edition,
    Optional<String> use,
    Optional<SysprepLine> sysprep,
    Set<String> allow,
    boolean encodePasswords) {

  /** The architecture stays open until a single one is chosen, which the caller reports. */
  static List<String> architectures(YamlMap root) {
    return texts(root, "target.arch[]");
  }

  /** The profile's name, else that of its file. */
  static String name(YamlMap root, String fileName) {
    return text(root, "name").orElse(fileName);
  }

  static Optional<String> text(YamlMap root, String path) {
    return KeyPath.of(path)
        .flatMap(keyPath -> keyPath.in(root))
        .filter(YamlScalar.class::isInstance)
        .map(scalar -> ((YamlScalar) scalar).text());
  }

  private static boolean flag(YamlMap root, String path) {
    return text(root, path).filter("true"::equals).isPresent();
  }

  static List<String> texts(YamlMap root, String path) {
    Optional<YamlNode> node = KeyPath.of(path.replace("[]", "")).flatMap(p -> p.in(root));
    if (node.isPresent() && node.get() instanceof YamlList list) {
      return list.items().stream()
          .filter(YamlScalar.class::isInstance)
          .map(item -> ((YamlScalar) item).text())
          .toList();
    }
    return node.filter(YamlScalar.class::isInstance)
        .map(scalar -> List.of(((YamlScalar) scalar).text()))
        .orElse(List.of());
  }

  static Header of(YamlMap root, String fileName, String architecture) {
    return new Header(
        name(root, fileName),
        architecture,
        text(root, "target.windows").flatMap(WindowsRelease::of).orElse(WindowsRelease.newest()),
        text(root, "target.edition"),
        text(root, "use"),
        sysprep(root),
        Set.copyOf(texts(root, "allow[]")),
        !text(root, "accounts.password-encoding").filter("plain"::equals).isPresent());
  }

  private static Optional<SysprepLine> sysprep(YamlMap root) {
    return root.get("sysprep")
        .map(
            there ->
                new SysprepLine(
                    flag(root, "sysprep.generalize"),
                    text(root, "sysprep.mode"),
                    text(root, "sysprep.then"),
                    flag(root, "sysprep.vm")));
  }

  /** True if a key, or one it stands in, is named in {@code allow:}. */
  boolean allows(String path) {
    String rest = path;
    while (!allow.contains(rest)) {
      int cut = Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('/'));
      if (cut < 0) {
        return false;
      }
      rest = rest.substring(0, cut);
    }
    return true;
  }
}
