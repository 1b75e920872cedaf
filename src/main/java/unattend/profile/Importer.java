package unattend.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.catalog.State;
import unattend.catalog.WindowsRelease;
import unattend.document.AnswerFile;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;
import unattend.profile.Draft.Keys;

/**
 * Turns an answer file into the shortest profile that renders the same meaning: keys where there
 * are some, {@code settings:} for the rest, {@code raw:} for what neither can say.
 */
public final class Importer {
  private final Catalog catalog;
  private final WindowsRelease release;
  private final KeyFinder finder;
  private final ImportedSecrets secrets;
  private final Keys root = new Keys();
  private final TreeSet<String> allow = new TreeSet<>();

  /**
   * A profile and what it needs.
   *
   * @param text the YAML
   * @param secrets the variables it refers to, and what each stands for: never to be shown
   */
  public record Imported(String text, Map<String, String> secrets) {
    public Imported {
      secrets = Map.copyOf(secrets);
    }
  }

  /**
   * @param release the Windows the profile will be for
   * @param keepSecrets true to write passwords and keys into the profile
   */
  public Importer(Catalog catalog, WindowsRelease release, boolean keepSecrets) {
    this.catalog = catalog;
    this.release = release;
    this.finder = new KeyFinder(Vocabulary.bundled());
    this.secrets = new ImportedSecrets(keepSecrets);
  }

  /** The profile of a file that was read completely; an importer is used once. */
  public Imported profile(AnswerFile file, String name) {
    Element unattend = file.root().orElseThrow();
    secrets.readFrom(file.source());
    String architecture = architecture(unattend);
    head(name, architecture);
    boolean plain = PasswordForms.allPlain(unattend);
    for (Element child : unattend.children()) {
      Optional<Pass> pass = child.attribute("pass").map(Attribute::value).flatMap(Pass::of);
      if (child.name().equals("settings") && pass.isPresent() && child.isIn(Names.UNATTEND)) {
        pass(pass.get(), child, architecture);
      } else if (child.name().equals("servicing") && child.isIn(Names.UNATTEND)) {
        new ServicingImport(this).servicing(child);
      } else {
        raw("root", child);
      }
    }
    QuietOobe.shorten(root, release);
    if (plain) {
      root.keys("accounts").put("password-encoding", "plain");
    }
    if (!allow.isEmpty()) {
      root.put("allow", Draft.Items.of(List.copyOf(allow)));
    }
    return new Imported(YamlWriter.write(finder.sorted(root)), secrets.byVariable());
  }

  private void head(String name, String architecture) {
    root.put("profile", "1");
    root.put("name", name);
    root.keys("target").put("arch", Draft.Items.of(List.of(architecture)));
    root.keys("target").put("windows", release.id());
  }

  Keys root() {
    return root;
  }

  ImportedSecrets secrets() {
    return secrets;
  }

  KeyFinder finder() {
    return finder;
  }

  /** The architecture most components name. */
  private static String architecture(Element unattend) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Element settings : unattend.children()) {
      for (Element component : settings.children()) {
        component
            .attribute("processorArchitecture")
            .map(attribute -> attribute.value().toLowerCase(java.util.Locale.ROOT))
            .filter(word -> word.matches("amd64|arm64|x86"))
            .ifPresent(word -> counts.merge(word, 1, Integer::sum));
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("amd64");
  }

  private void pass(Pass pass, Element settings, String architecture) {
    List<Element> ours = new ArrayList<>();
    for (Element element : settings.children()) {
      if (Plainness.isPlain(element) && Plainness.hasIdentity(element, architecture)) {
        ours.add(element);
      } else {
        raw(pass.word(), element);
      }
    }
    InterfacesImport interfaces = new InterfacesImport(this, catalog, pass);
    interfaces.take(ours);
    for (Element element : ours) {
      String name = element.attributeOrBlank("name");
      Optional<Component> known = catalog.component(name).filter(Component::known);
      if (known.isPresent()) {
        new ComponentImport(this, known.get(), pass).component(element, interfaces.taken(element));
      } else {
        Keys keys = root.below(List.of("settings", pass.word(), name));
        new SettingsImport(this, name).children(element, Optional.empty(), keys);
      }
    }
  }

  /** Elements no key and no setting can say. */
  void raw(String pass, Element element) {
    Keys item = new Keys();
    item.put("pass", pass);
    item.put("xml", new RawText(secrets).draft(element));
    root.append("raw", item);
  }

  /** The keys a key stands below, under {@code passes:} if the pass is not the key's own. */
  Keys holder(Pass own, Pass pass) {
    return own == pass ? root : root.below(List.of("passes", pass.word()));
  }

  /** Notes that a key needs leave to write what it writes. */
  void allowed(Key key, Setting setting) {
    if (setting.lifetime().stateIn(release) != State.CURRENT) {
      allow.add(key.plainPath());
    }
  }

  /** Children by name, in the order the names come up. */
  static Map<String, List<Element>> byName(Element parent) {
    Map<String, List<Element>> groups = new LinkedHashMap<>();
    for (Element child : parent.children()) {
      groups.computeIfAbsent(child.name(), n -> new ArrayList<>()).add(child);
    }
    return groups;
  }
}
