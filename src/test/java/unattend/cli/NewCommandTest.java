package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A profile to start from is the sample of that name. */
final class NewCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("unattend.cli.SamplesTest#samples")
  void everySampleIsAScenario(Path sample) throws IOException {
    String scenario = sample.getFileName().toString();
    Run run = Run.of("new", "--scenario", scenario);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(Files.readString(sample.resolve("profile.yaml")), run.out());
  }

  @Test
  void whatIsThereIsNotWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "profile: 1\n");
    Run run = Run.of("new", "--scenario", "kiosk", "-o", file.toString());
    assertEquals(3, run.exitCode());
    assertEquals("profile: 1\n", Files.readString(file));
  }

  @Test
  void anUnknownScenarioIsWrongUsage() {
    Run run = Run.of("new", "--scenario", "kiosks");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("did you mean kiosk?"), run.err());
    assertEquals(2, Run.of("new").exitCode());
  }
}
