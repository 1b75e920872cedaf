package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unattend.catalog.Catalog;
import unattend.report.PlanFormat;

/** The plan of each sample and of fixtures that hold the rarer things, letter for letter. */
class PlanGoldensTest {
  private static final Path FOLDER = Path.of("src/test/resources/plan");

  /** How a fixture is to be planned stands in a comment, in which no double hyphen may be. */
  private static final Pattern OPTIONS = Pattern.compile("<!-- plan: (.*) -->");

  private static final Pattern STYLE = Pattern.compile("(?s)<style>.*</style>");

  /**
   * One plan.
   *
   * @param golden the expected files' name without its ending
   */
  record Planned(String golden, List<String> arguments) {
    @Override
    public String toString() {
      return golden;
    }
  }

  static Stream<Planned> plans() throws IOException {
    List<Planned> plans = new ArrayList<>();
    for (Path sample : SamplesTest.samples()) {
      String name = sample.getFileName().toString();
      plans.add(new Planned("sample-" + name, List.of(sample + "/unattend.xml")));
    }
    plans.add(
        new Planned(
            "sample-audit-mode-audit",
            List.of("samples/audit-mode/unattend.xml", "--use", "sysprep", "--audit")));
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        plans.add(fixture(file));
      }
    }
    return plans.stream();
  }

  private static Planned fixture(Path file) throws IOException {
    Matcher options = OPTIONS.matcher(Files.readString(file));
    assertTrue(options.find(), file + " says nothing of its use");
    List<String> arguments = new ArrayList<>(List.of(file.toString().replace('\\', '/')));
    for (String word : options.group(1).split(" ")) {
      arguments.add(word.replaceFirst("^-", "--"));
    }
    return new Planned(file.getFileName().toString().replace(".xml", ""), arguments);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void isAsExpected(Planned planned) throws IOException {
    for (PlanFormat format : PlanFormat.values()) {
      CommandLine line = new CommandLine();
      List<String> arguments = new ArrayList<>(List.of("plan", "--format", format.word()));
      arguments.addAll(planned.arguments());
      int code = line.run(arguments.toArray(String[]::new));
      assertTrue(code == ExitCode.OK || code == ExitCode.FINDINGS, line.err());
      assertFalse(line.out().contains("Canary"), "a secret is shown");
      assertFalse(line.out().contains("VK7JG"), "a key is shown");
      Golden.check(FOLDER.resolve(planned.golden() + "." + format.word()), plain(line.out()));
    }
  }

  /** Without the style, which is the same in all pages, and without versions. */
  private static String plain(String text) {
    Properties versions = Catalog.versions();
    return STYLE
        .matcher(text)
        .replaceAll("<style>…</style>")
        .replace(
            versions.getProperty("version") + " with the catalogue", "VERSION with the catalogue")
        .replace(
            "\"version\":\"" + versions.getProperty("version") + "\"", "\"version\":\"VERSION\"")
        .replace(versions.getProperty("catalog"), "CATALOG");
  }
}
