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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import unattend.cli.CommandLine;

/** Real answer files, which lie beside the project where they are at hand, and never in it. */
class CorpusTest {
  private static final Path FOLDER = Path.of("..", "shared", "corpus", "open");

  /** Texts that many a file has elsewhere in plain sight as well, or that are too short to tell. */
  private static final Set<String> COMMON = Set.of("administrator", "vagrant", "password");

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

  @Test
  void showsNoSecret() throws IOException {
    CommandLine text = new CommandLine();
    text.run("validate", FOLDER.toString());
    CommandLine json = new CommandLine();
    json.run("validate", "--format", "json", FOLDER.toString());
    List<String> shown = new ArrayList<>();
    int secrets = 0;
    for (Path file : files()) {
      String output = textOf(text.out(), file) + jsonOf(json.out(), file);
      for (String secret : secrets(file)) {
        secrets++;
        if (output.contains(secret)) {
          shown.add(file.getFileName() + ": " + secret.length() + " characters");
        }
      }
    }
    assertTrue(secrets > 50, "found only " + secrets);
    assertEquals(List.of(), shown);
  }

  /** What the text says of one file, without the file's own name. */
  private static String textOf(String out, Path file) {
    int start = out.indexOf(file + ":");
    int last = out.lastIndexOf("\n" + file + ":");
    int end = out.indexOf("\n" + FOLDER, Math.max(start, last) + 1);
    return start < 0
        ? ""
        : out.substring(start, end < 0 ? out.length() : end).replace(file.toString(), "");
  }

  private static String jsonOf(String out, Path file) {
    String name = "\"file\":\"" + file.toString().replace("\\", "\\\\") + "\"";
    int start = out.indexOf(name) + name.length();
    int end = out.indexOf("\"file\":", start);
    return out.substring(start, end < 0 ? out.length() : end);
  }

  private static Set<String> secrets(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
    Set<String> secrets = new TreeSet<>();
    Matcher matcher = SECRET.matcher(text);
    while (matcher.find()) {
      String secret = matcher.group(1);
      String rest = text.replace(">" + secret + "<", "><");
      if (!COMMON.contains(secret.toLowerCase(java.util.Locale.ROOT)) && !rest.contains(secret)) {
        secrets.add(secret);
      }
    }
    return secrets;
  }
}
