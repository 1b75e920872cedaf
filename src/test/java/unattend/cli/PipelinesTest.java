package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine.Model.CommandSpec;

/** What is shown for pipelines can be read, and calls the program as it is. */
class PipelinesTest {
  private static final Pattern CALL = Pattern.compile("\\bunattend\"? ([a-z]+)( [^\\n]*)?");
  private static final Pattern OPTION = Pattern.compile("(?<=[\\s\"])--?[a-z][a-z-]*");

  private static List<Path> files() throws IOException {
    List<Path> files =
        new ArrayList<>(List.of(Path.of("action.yml"), Path.of(".pre-commit-hooks.yaml")));
    try (Stream<Path> all = Files.walk(Path.of("samples", "pipelines"))) {
      all.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    return files;
  }

  private static Object yaml(Path file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  private static boolean isYaml(Path file) {
    return file.toString().endsWith(".yml") || file.toString().endsWith(".yaml");
  }

  /** Calls in plain lines, and in lists of words. */
  private static List<String> calls(Path file) throws IOException {
    List<String> calls = new ArrayList<>();
    for (MatchResult found : CALL.matcher(Files.readString(file)).results().toList()) {
      if (Commands.of(found.group(1)).isPresent()) {
        calls.add(found.group(1) + Optional.ofNullable(found.group(2)).orElse(""));
      }
    }
    if (isYaml(file)) {
      collect(yaml(file), calls);
    }
    return calls;
  }

  private static void collect(Object node, List<String> calls) {
    if (node instanceof Map<?, ?> map) {
      map.values().forEach(value -> collect(value, calls));
    } else if (node instanceof List<?> list) {
      if (!list.isEmpty() && "unattend".equals(list.get(0))) {
        List<String> words = list.stream().skip(1).map(String::valueOf).toList();
        calls.add(String.join(" ", words));
      }
      list.forEach(value -> collect(value, calls));
    }
  }

  @Test
  void optionsExist() throws IOException {
    int count = 0;
    for (Path file : files()) {
      for (String call : calls(file)) {
        count++;
        String word = call.split(" ")[0];
        CommandSpec spec = Commands.of(word).orElseThrow().create().spec();
        List<String> unknown =
            OPTION
                .matcher(call)
                .results()
                .map(MatchResult::group)
                .filter(option -> !spec.optionsMap().containsKey(option))
                .toList();
        assertEquals(List.of(), unknown, file + ": unattend " + call);
      }
    }
    assertTrue(count >= 10, "found only " + count + " calls");
  }

  @Test
  void yamlCanBeRead() throws IOException {
    for (Path file : files()) {
      if (isYaml(file)) {
        assertTrue(yaml(file) instanceof Map || yaml(file) instanceof List, file.toString());
      }
    }
  }

  @Test
  void theHookTakesAnswerFilesOnly() throws IOException {
    Map<?, ?> hook = (Map<?, ?>) ((List<?>) yaml(Path.of(".pre-commit-hooks.yaml"))).get(0);
    Pattern files = Pattern.compile(String.valueOf(hook.get("files")));
    for (String name : List.of("unattend.xml", "a/Autounattend.xml", "x/unattend-kiosk.xml")) {
      assertTrue(files.matcher(name).find(), name);
    }
    for (String name : List.of("pom.xml", "unattend.xsd", "my-unattended/pom.xml")) {
      assertFalse(files.matcher(name).find(), name);
    }
  }
}
