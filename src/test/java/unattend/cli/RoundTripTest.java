package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.builder.Input;
import org.xmlunit.diff.Diff;
import unattend.catalog.Catalog;
import unattend.catalog.WindowsRelease;
import unattend.diagnostic.Severity;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFileReader;
import unattend.profile.Importer;
import unattend.profile.Importer.Imported;
import unattend.profile.ProfileOptions;
import unattend.profile.ProfileSource;
import unattend.render.AnswerFileRenderer;

/** An imported file, rendered again, means what it meant. */
final class RoundTripTest {
  private static final Path CORPUS = Path.of("../shared/corpus/open");

  private final Catalog catalog = Catalog.bundled();
  private final AnswerFileReader reader = new AnswerFileReader();

  @TempDir Path folder;

  /** The difference, if there is one; blank for a file that is no answer file. */
  private Optional<String> difference(Path file) throws IOException, WorldException {
    AnswerFileReader.Result read = reader.read(file.toString(), file);
    if (!read.file().complete() || read.file().root().isEmpty()) {
      return Optional.empty();
    }
    Imported imported =
        new Importer(catalog, WindowsRelease.newest(), false).profile(read.file(), "x");
    Path profile = Files.writeString(folder.resolve("p.yaml"), imported.text());
    ProfileOptions options =
        new ProfileOptions(
            imported.secrets(),
            List.of(),
            List.of(),
            Optional.empty(),
            OptionalLong.empty(),
            question -> Optional.empty(),
            true);
    ProfileSource.Result result = ProfileSource.read("p.yaml", profile, catalog).resolve(options);
    if (result.profile().isEmpty()) {
      return Optional.of(
          "not resolved: "
              + result.findings().stream()
                  .filter(f -> f.severity() == Severity.ERROR)
                  .findFirst()
                  .map(f -> f.message()));
    }
    String rendered =
        new AnswerFileRenderer(catalog, Optional.empty()).render(result.profile().get()).text();
    AnswerFileReader.Result again =
        reader.read("again", rendered.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String before = Meaning.of(read.file().root().get(), catalog);
    String after = again.file().root().map(root -> Meaning.of(root, catalog)).orElse("");
    if (before.equals(after)) {
      return Optional.empty();
    }
    Diff diff =
        DiffBuilder.compare(Input.fromString(before)).withTest(Input.fromString(after)).build();
    return diff.hasDifferences()
        ? Optional.of(diff.toString().lines().findFirst().orElse(""))
        : Optional.empty();
  }

  static List<Path> ours() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String place : List.of("samples", "src/test/resources/render")) {
      try (Stream<Path> all = Files.walk(Path.of(place))) {
        all.filter(file -> file.toString().endsWith(".xml")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("ours")
  void ourOwnFilesComeBack(Path file) throws IOException, WorldException {
    assertEquals(Optional.empty(), difference(file));
  }

  @Test
  void filesOfTheWorldComeBack() throws IOException, WorldException {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), CORPUS + " is absent: nothing to import");
    List<String> differing = new ArrayList<>();
    int count = 0;
    try (Stream<Path> all = Files.walk(CORPUS)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        if (isWhole(file)) {
          count++;
          difference(file).ifPresent(found -> differing.add(file.getFileName() + ": " + found));
        }
      }
    }
    System.out.println(
        "round trip: "
            + (count - differing.size())
            + " of "
            + count
            + " well-formed files come back");
    assertEquals(List.of(), differing);
    assertTrue(count > 0);
  }

  private boolean isWhole(Path file) throws WorldException {
    AnswerFileReader.Result read = reader.read(file.toString(), file);
    return read.file().complete() && read.file().root().isPresent();
  }
}
