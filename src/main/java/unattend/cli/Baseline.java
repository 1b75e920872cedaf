package unattend.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import unattend.diagnostic.FileFault;
import unattend.diagnostic.Finding;
import unattend.diagnostic.WorldException;
import unattend.report.FileReport;
import unattend.report.FindingKey;

/** Findings a project lives with for now, each known by its file and its key. */
final class Baseline {
  private static final List<String> FIELDS =
      List.of("file", "rule", "pass", "component", "path", "message");
  private static final String COUNT = "count";

  private final Path folder;
  private final Map<Entry, Integer> counts = new TreeMap<>();

  /**
   * What a finding is recognised by.
   *
   * @param file from the folder of the baseline on, with slashes
   */
  private record Entry(String file, FindingKey key) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byFile = file.compareTo(other.file);
      return byFile == 0 ? key.joined().compareTo(other.key.joined()) : byFile;
    }
  }

  /** An empty one, for a file to be written or read. */
  Baseline(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    this.folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
  }

  /**
   * Reads a baseline.
   *
   * @throws WorldException if the file cannot be read or is none
   */
  static Baseline read(Path file) throws WorldException {
    Baseline baseline = new Baseline(file);
    try (JsonParser json = new JsonFactory().createParser(Files.newInputStream(file))) {
      require(json.nextToken() == JsonToken.START_OBJECT);
      require("findings".equals(json.nextFieldName()));
      require(json.nextToken() == JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_OBJECT) {
        baseline.readFinding(json);
      }
      require(json.currentToken() == JsonToken.END_ARRAY);
      require(json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null);
      return baseline;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new WorldException(file + " is not a baseline written by --write-baseline", e);
    } catch (NoSuchFileException e) {
      throw new WorldException(file + " does not exist; --write-baseline " + file + " makes it", e);
    } catch (IOException e) {
      throw new WorldException(FileFault.reading(file, e), e);
    }
  }

  private static void require(boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException();
    }
  }

  private void readFinding(JsonParser json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      require(json.nextToken().isScalarValue());
      fields.put(name, json.getText());
    }
    String count = fields.remove(COUNT);
    require(fields.keySet().equals(Set.copyOf(FIELDS)));
    FindingKey key =
        new FindingKey(
            fields.get("rule"),
            fields.get("pass"),
            fields.get("component"),
            fields.get("path"),
            fields.get("message"));
    counts.merge(new Entry(fields.get("file"), key), Integer.parseInt(count), Integer::sum);
  }

  private Entry entry(FileReport report, Finding finding) {
    return new Entry(fromFolder(report.file()), FindingKey.of(finding));
  }

  /** The same text for all the ways in which a file can be named. */
  private String fromFolder(String name) {
    String told = name;
    if (!Input.isStandard(name)) {
      try {
        told = folder.relativize(Path.of(name).toAbsolutePath().normalize()).toString();
      } catch (IllegalArgumentException e) {
        // On another drive, or no path at all: known by how it is named.
        told = name;
      }
    }
    return told.replace('\\', '/');
  }

  /** The report without what is known; each entry stands for as many findings as it counted. */
  FileReport without(FileReport report) {
    List<Finding> unknown = new ArrayList<>();
    for (Finding finding : report.findings()) {
      Entry entry = entry(report, finding);
      int left = counts.getOrDefault(entry, 0);
      if (left > 0) {
        counts.put(entry, left - 1);
      } else {
        unknown.add(finding);
      }
    }
    return report.onlyNew(unknown);
  }

  /** Takes in all findings of a report. */
  void add(FileReport report) {
    for (Finding finding : report.findings()) {
      counts.merge(entry(report, finding), 1, Integer::sum);
    }
  }

  /**
   * Writes the baseline, sorted, so that its changes can be reviewed.
   *
   * @throws WorldException if the file cannot be written; what was there before stays
   */
  void write(AtomicFile file) throws WorldException, IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.generator(text)) {
      writeAll(json);
      Json.finish(json);
    }
    file.write(text.toString(), false);
  }

  private void writeAll(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("findings");
    for (Map.Entry<Entry, Integer> counted : counts.entrySet()) {
      FindingKey key = counted.getKey().key();
      json.writeStartObject();
      json.writeStringField("file", counted.getKey().file());
      json.writeStringField("rule", key.rule());
      json.writeStringField("pass", key.pass());
      json.writeStringField("component", key.component());
      json.writeStringField("path", key.path());
      json.writeStringField("message", key.message());
      json.writeNumberField(COUNT, counted.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
