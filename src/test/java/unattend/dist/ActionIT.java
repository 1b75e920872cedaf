package unattend.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The action that lies in the folder given to users, run as GitHub runs it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the action is for a POSIX shell")
class ActionIT {
  private static final String BAD =
      """
      <unattend xmlns="urn:schemas-microsoft-com:unattend">
        <settings pass="specialise"/>
      </unattend>
      """;

  @TempDir private Path folder;

  private static Map<?, ?> action() throws IOException {
    String text = Files.readString(Launcher.DIST.resolve("action.yml"));
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  private record Outcome(int exitCode, String out) {}

  /** Runs its one step with the inputs given, else with their defaults. */
  private Outcome run(Path actionFolder, Map<String, String> inputs) throws Exception {
    Map<?, ?> runs = (Map<?, ?>) action().get("runs");
    Map<?, ?> step = (Map<?, ?>) ((List<?>) runs.get("steps")).get(0);
    Map<String, String> environment = new HashMap<>();
    environment.put("GITHUB_ACTION_PATH", actionFolder.toString());
    for (Map.Entry<?, ?> variable : ((Map<?, ?>) step.get("env")).entrySet()) {
      String name =
          String.valueOf(variable.getValue()).replaceAll("\\$\\{\\{ inputs\\.(.*) }}", "$1");
      Map<?, ?> input = (Map<?, ?>) ((Map<?, ?>) action().get("inputs")).get(name);
      environment.put(
          String.valueOf(variable.getKey()),
          inputs.getOrDefault(name, String.valueOf(input.get("default"))));
    }
    Path script = Files.writeString(folder.resolve("step.sh"), String.valueOf(step.get("run")));
    Path out = folder.resolve("out.txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "" + script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Outcome(code, Files.readString(out));
  }

  @Test
  void marksFindingsAndFails() throws Exception {
    Files.writeString(folder.resolve("unattend 1.xml"), BAD);
    Outcome outcome =
        run(Launcher.DIST, Map.of("files", "unattend 1.xml\n", "sarif", "unattend.sarif"));
    assertEquals(1, outcome.exitCode(), outcome.out());
    assertTrue(
        outcome.out().startsWith("::error file=unattend 1.xml,line=2,endLine=2,col="),
        outcome.out());
    assertTrue(Files.readString(folder.resolve("unattend.sarif")).contains("unattend%201.xml"));
  }

  @Test
  void passesWhatIsRight() throws Exception {
    Files.writeString(folder.resolve("a.xml"), BAD.replace("specialise", "specialize"));
    Outcome outcome = run(Launcher.DIST, Map.of("windows", "11-24H2", "use", "setup"));
    assertEquals(0, outcome.exitCode(), outcome.out());
  }

  @Test
  void saysIfNothingIsBuilt() throws Exception {
    Outcome outcome = run(folder, Map.of());
    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.out().startsWith("::error title=unattend::The program is not built"));
  }
}
