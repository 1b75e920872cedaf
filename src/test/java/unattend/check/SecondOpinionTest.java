package unattend.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unattend.catalog.Catalog;
import unattend.catalog.Component;

/**
 * Our check and the JDK's schema validator refuse the same elements and values of real components,
 * but for the natures of difference listed in {@link Difference.Nature}.
 */
final class SecondOpinionTest {
  private static final Path CORPUS = Path.of("..", "shared", "corpus", "open");

  @Test
  void agreesOnFixturesAndSamples() throws Exception {
    List<Path> folders = List.of(Path.of("src", "test", "resources", "cases"), Path.of("samples"));
    compare("fixtures and samples", folders);
  }

  @Test
  void agreesOnRealFiles() throws Exception {
    if (!Files.isDirectory(CORPUS)) {
      System.out.println("skipped: no " + CORPUS + ", no second opinion on real files");
    }
    assumeTrue(Files.isDirectory(CORPUS), CORPUS + " is absent");
    compare("real files", List.of(CORPUS));
  }

  @Test
  void agreesOnProbesOfEverySetting() throws Exception {
    SecondOpinion opinion = new SecondOpinion();
    for (Component component : Catalog.bundled().components()) {
      for (String file : Probes.of(component)) {
        opinion.compare(component.name(), file.getBytes(StandardCharsets.UTF_8));
      }
    }
    conclude("probes", opinion);
    assertTrue(opinion.components() > 10_000, "only " + opinion.components() + " probes");
  }

  private static void compare(String what, List<Path> folders) throws Exception {
    SecondOpinion opinion = new SecondOpinion();
    for (Path folder : folders) {
      for (Path file : answerFiles(folder)) {
        opinion.compare(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    conclude(what, opinion);
  }

  private static void conclude(String what, SecondOpinion opinion) {
    System.out.println("second opinion on " + what + ": " + opinion.summary());
    assertEquals(List.of(), opinion.unmeant());
  }

  private static List<Path> answerFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
