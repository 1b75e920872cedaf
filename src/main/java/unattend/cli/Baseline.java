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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import unattend.diagnostic.FileFault;
import unattend.diagnostic.Finding;
import unattend.diagnostic.WorldException;
import unattend.report.FileReport;

/**
 * Findings a project lives with for now. A finding is known by its file, name, pass, component,
 * path and message, never by its line, so that it stays known when lines move.
 */
final class Baseline {
  private final Map<Entry, Integer> counts = new TreeMap<>();

  /** What a finding is recognised by. */
  record Entry(String file, String rule, String pass, String component, String path, String message)
      implements Comparable<Entry> {
    static Entry of(String file, Finding finding) {
      return new Entry(
          file.replace('\\', '/'),
          finding.rule().name(),
          finding.where().pass(),
          finding.where().component(),
          finding.where().path(),
          finding.message());
    }

    @Override
    public int compareTo(Entry other) {
      return words().compareTo(other.words());
    }

    private String words() {
      return String.join("\0", file, rule, pass, component, path, message);
    }
  }

  /**
   * Reads a baseline.
   *
   * @throws WorldException if the file cannot be read or is none
   */
  static Baseline read(Path file) throws WorldException {
    Baseline baseline = new Baseline();
    try (JsonParser json = new JsonFactory().createParser(Files.newInputStream(file))) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_ARRAY) {
          baseline.readFindings(json);
        }
      }
      return baseline;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new WorldException(file + " is not a baseline written by --write-baseline", e);
    } catch (NoSuchFileException e) {
      throw new WorldException(file + " does not exist; --write-baseline " + file + " makes it", e);
    } catch (IOException e) {
      throw new WorldException(FileFault.reading(file, e), e);
    }
  }

  private void readFindings(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Map<String, String> fields = new TreeMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        fields.put(name, json.getText());
      }
      Entry entry =
          new Entry(
              fields.getOrDefault("file", ""),
              fields.getOrDefault("rule", ""),
              fields.getOrDefault("pass", ""),
              fields.getOrDefault("component", ""),
              fields.getOrDefault("path", ""),
              fields.getOrDefault("message", ""));
      counts.merge(entry, Integer.parseInt(fields.getOrDefault("count", "1")), Integer::sum);
    }
  }

  /** The report without what is known; each entry stands for as many findings as it counted. */
  FileReport without(FileReport report) {
    List<Finding> unknown = new ArrayList<>();
    for (Finding finding : report.findings()) {
      Entry entry = Entry.of(report.file(), finding);
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
      counts.merge(Entry.of(report.file(), finding), 1, Integer::sum);
    }
  }

  /**
   * Writes the baseline, sorted, so that its changes can be reviewed.
   *
   * @throws WorldException if the file cannot be written
   */
  void write(Path file) throws WorldException {
    try {
      StringWriter text = new StringWriter();
      try (JsonGenerator json = Json.generator(text)) {
        writeAll(json);
        Json.finish(json);
      }
      new AtomicFile(file).write(text.toString(), false);
    } catch (IOException e) {
      throw new WorldException(FileFault.writing(file, e), e);
    }
  }

  private void writeAll(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("findings");
    for (Map.Entry<Entry, Integer> counted : counts.entrySet()) {
      Entry entry = counted.getKey();
      json.writeStartObject();
      json.writeStringField("file", entry.file());
      json.writeStringField("rule", entry.rule());
      json.writeStringField("pass", entry.pass());
      json.writeStringField("component", entry.component());
      json.writeStringField("path", entry.path());
      json.writeStringField("message", entry.message());
      json.writeNumberField("count", counted.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
