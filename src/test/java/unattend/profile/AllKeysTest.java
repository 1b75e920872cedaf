package unattend.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unattend.catalog.Catalog;
import unattend.catalog.Pass;
import unattend.diagnostic.Finding;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.WorldException;

/** Every key of the vocabulary is used, and every setting it names is written. */
final class AllKeysTest {
  private static final Path PROFILE = Path.of("src/test/resources/render/all-keys.yaml");

  /** Written by other means than a child element of that name. */
  private static final Set<String> ATTRIBUTES = Set.of("assemblyIdentity", "selection", "source");

  @Test
  void everyTargetIsWritten() throws WorldException {
    Set<Target> missing = new HashSet<>();
    Profile profile = profile();
    Set<Target> written = written(profile.settings());
    for (Key key : Vocabulary.bundled().keys()) {
      for (Target target : key.targets()) {
        if (!written.contains(target) && !target.component().equals(Target.SERVICING)) {
          missing.add(target);
        }
      }
    }
    assertEquals(Set.of(), missing);
    Set<String> servicing = new TreeSet<>();
    profile
        .settings()
        .servicing()
        .orElseThrow()
        .children()
        .forEach(node -> node.children().forEach(child -> servicing.add(child.name())));
    assertTrue(servicing.containsAll(ATTRIBUTES));
  }

  /** Each profile of these folders is rendered, validated and compared by another test. */
  @Test
  void everyKeyStandsInAProfileThatIsRendered() throws IOException {
    Set<String> missing = new TreeSet<>();
    Vocabulary.bundled().keys().forEach(key -> missing.add(key.path()));
    for (Path profile : rendered()) {
      SourceText source = new SourceText(profile.toString(), Files.readString(profile));
      YamlNode root = YamlReader.read(source, new Reports()).orElseThrow();
      remove(Vocabulary.bundled().root(), root, missing);
    }
    assertEquals(Set.of(), missing);
  }

  private static List<Path> rendered() throws IOException {
    try (Stream<Path> goldens = Files.walk(PROFILE.getParent());
        Stream<Path> samples = Files.walk(Path.of("samples"))) {
      return Stream.concat(goldens, samples)
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  private static void remove(Key key, YamlNode value, Set<String> missing) {
    missing.remove(key.path());
    if (value instanceof YamlMap map) {
      for (YamlMap.Entry entry : map.entries()) {
        key.child(entry.key()).ifPresent(child -> remove(child, entry.value(), missing));
      }
    } else if (value instanceof YamlList list) {
      list.items().forEach(item -> remove(key, item, missing));
    }
  }

  private static Profile profile() throws WorldException {
    Map<String, String> environment = new HashMap<>();
    for (String name :
        List.of(
            "IMAGE_PW",
            "WDS_PW",
            "ADMIN_PW",
            "KIOSK_PW",
            "SVC_PW",
            "JOIN_PW",
            "MACHINE_PW",
            "P",
            "AUDIT_PW")) {
      environment.put(name, "Planted-" + name);
    }
    environment.put("WIN_KEY", "VK7JG-NPHTM-C97JM-9MPGT-3V66T");
    ProfileOptions options =
        new ProfileOptions(
            environment,
            List.of(),
            List.of(),
            Optional.empty(),
            OptionalLong.of(1),
            q -> Optional.empty(),
            true);
    ProfileSource.Result result =
        ProfileSource.read("all-keys.yaml", PROFILE, Catalog.bundled()).resolve(options);
    assertEquals(List.of(), result.findings().stream().map(Finding::message).toList());
    return result.profile().orElseThrow();
  }

  private static Set<Target> written(AnswerSettings settings) {
    Set<Target> all = new HashSet<>();
    for (Pass pass : settings.passes()) {
      for (SettingNode component : settings.components(pass)) {
        component.children().forEach(child -> collect(component.name(), pass, "", child, all));
      }
    }
    return all;
  }

  private static void collect(
      String component, Pass pass, String parent, SettingNode node, Set<Target> all) {
    String path = parent.isEmpty() ? node.name() : parent + "/" + node.name();
    all.add(new Target(component, pass, path));
    node.children().forEach(child -> collect(component, pass, path, child, all));
  }
}
