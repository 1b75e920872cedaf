package unattend.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Pass;
import unattend.diagnostic.SourceText;
import unattend.profile.Key.Form;

/** All keys a profile may use, read from {@code schemas/profile.yaml}. */
public final class Vocabulary {
  private static final String RESOURCE = "/unattend/schemas/profile.yaml";

  private static final Set<String> FACTS = Set.of("$", "to", "as", "short", "needs", "help");

  private final Key root;

  private Vocabulary(Key root) {
    this.root = root;
  }

  /** The vocabulary packed into the program. */
  public static Vocabulary bundled() {
    try (InputStream in = Vocabulary.class.getResourceAsStream(RESOURCE)) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Vocabulary of(String text) {
    Reports reports = new Reports();
    Optional<YamlNode> tree = YamlReader.read(new SourceText("profile.yaml", text), reports);
    if (tree.isEmpty() || !reports.list().isEmpty()) {
      throw new IllegalStateException("the vocabulary: " + reports.list());
    }
    return new Vocabulary(key("", "", Form.GROUP, (YamlMap) tree.get(), Base.NONE));
  }

  /** The nameless key that holds all others. */
  Key root() {
    return root;
  }

  /** Every key, parents before children. */
  public List<Key> keys() {
    List<Key> all = new ArrayList<>();
    collect(root, all);
    return all;
  }

  private static void collect(Key parent, List<Key> all) {
    for (Key child : parent.children()) {
      all.add(child);
      collect(child, all);
    }
  }

  /** What the paths further in start from. */
  private record Base(String component, Optional<Pass> pass, String path) {
    static final Base NONE = new Base("", Optional.empty(), "");

    /** {@code PATH} goes on from here; {@code COMPONENT PASS [PATH]} starts anew. */
    Base with(String text) {
      String[] words = text.split(" ");
      if (words.length == 1) {
        return new Base(component, pass, path.isEmpty() ? text : path + "/" + text);
      }
      return new Base(words[0], Pass.of(words[1]), words.length == 3 ? words[2] : "");
    }

    Target target() {
      return new Target(component, pass.orElseThrow(), path);
    }
  }

  private static Key key(String name, String path, Form written, YamlMap entry, Base outer) {
    checkFacts(path, entry);
    Base base = fact(entry, "$").map(outer::with).orElse(outer);
    List<Key> children = new ArrayList<>();
    for (YamlMap.Entry child : entry.entries()) {
      if (child.value() instanceof YamlMap map) {
        children.add(child(path, child.key(), map, base));
      }
    }
    String[] how = fact(entry, "as").orElse("").split(" ", 2);
    return new Key(
        name,
        path,
        written == Form.VALUE && !children.isEmpty() ? Form.GROUP : written,
        entry.get("to").map(to -> targets(to, base)).orElse(List.of()),
        how[0],
        how.length == 2 ? how[1] : "",
        fact(entry, "short").orElse(""),
        fact(entry, "needs").orElse(""),
        fact(entry, "help").orElse(""),
        children);
  }

  private static void checkFacts(String path, YamlMap entry) {
    for (YamlMap.Entry fact : entry.entries()) {
      if (!(fact.value() instanceof YamlMap) && !FACTS.contains(fact.key())) {
        throw new IllegalStateException(path + ": no fact " + fact.key());
      }
    }
  }

  private static Key child(String parentPath, String written, YamlMap entry, Base base) {
    String name = written.replaceAll("\\[\\]|\\{\\}", "");
    Form form = written.endsWith("[]") ? Form.LIST : written.endsWith("{}") ? Form.MAP : Form.VALUE;
    String path = parentPath.isEmpty() ? written : parentPath + "." + written;
    return key(name, path, form, entry, base);
  }

  private static Optional<String> fact(YamlMap entry, String name) {
    return entry.get(name).filter(YamlScalar.class::isInstance).map(s -> ((YamlScalar) s).text());
  }

  private static List<Target> targets(YamlNode to, Base base) {
    if (to instanceof YamlScalar scalar) {
      return List.of(base.with(scalar.text()).target());
    }
    if (to instanceof YamlList list) {
      return list.items().stream()
          .map(item -> base.with(((YamlScalar) item).text()).target())
          .toList();
    }
    return List.of();
  }

  /** The words of a transform's argument. */
  static List<String> words(String argument) {
    return argument.isEmpty() ? List.of() : Arrays.asList(argument.split(" "));
  }
}
