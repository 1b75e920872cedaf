package unattend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unattend.cli.CommandLine;
import unattend.report.OutputFormat;

/** Real answer files, which lie beside the project where they are at hand, and never in it. */
class CorpusTest {
  private static final Path FOLDER = Path.of("..", "shared", "corpus", "open");

  /** Texts that many a file has elsewhere in plain sight as well, or that are too short to tell. */
  private static final Set<String> COMMON =
      Set.of("administrator", "vagrant", "password", "secret");

  private static final Pattern SECRET =
      Pattern.compile(
          "<(?:\\w+:)?(?:\\w*Password|AccountData)>\\s*(?:<(?:\\w+:)?Value>)?\\s*([^<>\\s]{6,})\\s*</");

  @BeforeAll
  static void needsTheCorpus() {
    if (!Files.isDirectory(FOLDER)) {
      String line = "CorpusTest is skipped: there is no folder ../shared/corpus/open";
      System.out.println(line);
      Assumptions.abort(line);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  @Test
  void answersForEveryFile() throws IOException {
    CommandLine line = new CommandLine();
    assertEquals(1, line.run("validate", "--format", "json", FOLDER.toString()));
    Set<String> answered = new TreeSet<>();
    Map<String, Integer> tally = new TreeMap<>();
    try (JsonParser json = new JsonFactory().createParser(line.out())) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
          switch (String.valueOf(json.currentName())) {
            case "file" -> answered.add(json.getText());
            case "rule" -> tally.merge(json.getText(), 1, Integer::sum);
            case "error" -> throw new AssertionError(json.getText());
            default -> {}
          }
        }
      }
    }
    assertEquals(new TreeSet<>(files().stream().map(Path::toString).toList()), answered);
    tally.forEach((rule, count) -> System.out.println(count + "\t" + rule));
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void showsNoSecret(OutputFormat format) throws IOException {
    List<String> shown = new ArrayList<>();
    int count = 0;
    for (Path file : files()) {
      Set<String> secrets = secrets(file);
      count += secrets.size();
      String output = secrets.isEmpty() ? "" : withoutNames(format, file);
      secrets.stream()
          .filter(output::contains)
          .forEach(s -> shown.add(file.getFileName() + ": " + s.length() + " characters"));
    }
    assertTrue(count > 50, "found only " + count);
    assertEquals(List.of(), shown);
  }

  /** What a format says of one file, without the file's own name. */
  private static String withoutNames(OutputFormat format, Path file) {
    CommandLine line = new CommandLine();
    line.run("validate", "--format", format.word(), file.toString());
    return line.out()
        .replace("<wbr>", "")
        .replace(file.getFileName().toString().replace(".xml", ""), "");
  }

  /** Secrets of a file that stand nowhere in it but in their own elements. */
  private static Set<String> secrets(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
    List<String> secrets = SECRET.matcher(text).results().map(found -> found.group(1)).toList();
    String rest = SECRET.matcher(text).replaceAll("");
    Set<String> rare = new TreeSet<>(secrets);
    rare.removeIf(s -> COMMON.contains(s.toLowerCase(Locale.ROOT)) || rest.contains(s));
    return rare;
  }
}
