package unattend.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.profile.Key;
import unattend.profile.Target;
import unattend.profile.Vocabulary;

/** What {@code explain} says of keys of a profile. */
final class ExplainKey {
  private ExplainKey() {}

  /** The key of a path, with or without the marks of lists: {@code accounts.local[].name}. */
  static Optional<Key> find(String path) {
    String plain = plain(path);
    return Vocabulary.bundled().keys().stream()
        .filter(key -> plain(key.path()).equals(plain))
        .findFirst();
  }

  /** The keys that write a setting, joined by commas. */
  static String of(ExplainCommand.Known known) {
    List<String> keys =
        Vocabulary.bundled().keys().stream()
            .filter(key -> key.targets().stream().anyMatch(target -> writes(target, known)))
            .map(Key::path)
            .toList();
    return String.join(", ", keys);
  }

  private static boolean writes(Target target, ExplainCommand.Known known) {
    return target.component().equals(known.component().name())
        && target.path().equals(known.setting().path());
  }

  static void text(Key key, Catalog catalog, Writer out) throws IOException {
    out.write(key.path() + ", a key of profiles\n");
    ExplainText.row(out, "help", key.help());
    ExplainText.row(out, "takes", takes(key, catalog));
    for (Target target : key.targets()) {
      ExplainText.row(
          out,
          "writes",
          target.component() + "/" + target.path() + " in the pass " + target.pass().word());
    }
    ExplainText.row(
        out, "holds", String.join(", ", key.children().stream().map(Key::name).toList()));
  }

  private static String takes(Key key, Catalog catalog) {
    return switch (key.how()) {
      case "choice" -> "one of " + key.argument().replace(" ", ", ");
      case "words" ->
          "one of "
              + String.join(
                  ", ",
                  Arrays.stream(key.argument().split(" "))
                      .map(pair -> pair.substring(0, Math.max(0, pair.indexOf('='))))
                      .toList());
      case "flag", "not" -> "true or false";
      default -> key.children().isEmpty() ? KnowledgeJson.kind(key, catalog) : "";
    };
  }

  private static String plain(String path) {
    return path.replace("[]", "").replace("{}", "");
  }
}
