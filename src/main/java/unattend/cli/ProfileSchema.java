package unattend.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import unattend.catalog.Pass;
import unattend.profile.Key;
import unattend.profile.Vocabulary;

/**
 * The JSON Schema (2020-12) by which an editor completes and checks a profile, made of the
 * vocabulary. It knows keys, shapes and closed choices; ranges and formats are the matter of {@code
 * render}, which knows the catalogue. Every value may be a reference such as <code>${env:NAME}
 * </code>.
 */
final class ProfileSchema {
  /** Ways of writing that a plain value stands for; all others may have a shape of their own. */
  private static final Set<String> PLAIN =
      Set.of(
          "",
          "text",
          "release",
          "not",
          "join",
          "password",
          "time-zone",
          "size",
          "logon-count",
          "route");

  private final JsonGenerator json;

  private ProfileSchema(JsonGenerator json) {
    this.json = json;
  }

  /** The schema, indented, ended by a line end. */
  static String text() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.generator(out)) {
      new ProfileSchema(json).write();
      Json.finish(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.writeStringField("title", "A profile of unattend");
    json.writeStringField("$ref", "#/$defs/keys");
    json.writeArrayFieldStart("required");
    json.writeString("profile");
    json.writeEndArray();
    json.writeObjectFieldStart("$defs");
    json.writeObjectFieldStart("keys");
    group(Vocabulary.bundled().keys().stream().filter(key -> !key.path().contains(".")).toList());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void group(List<Key> keys) throws IOException {
    json.writeStringField("type", "object");
    json.writeBooleanField("additionalProperties", false);
    json.writeObjectFieldStart("properties");
    for (Key key : keys) {
      json.writeObjectFieldStart(key.name());
      if (!key.help().isEmpty()) {
        json.writeStringField("description", key.help());
      }
      value(key);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void value(Key key) throws IOException {
    if (key.how().equals("passes")) {
      passes();
    } else if (key.form() == Key.Form.MAP) {
      json.writeStringField("type", "object");
    } else if (key.form() == Key.Form.LIST) {
      list(key);
    } else {
      single(key);
    }
  }

  private void passes() throws IOException {
    json.writeStringField("type", "object");
    json.writeBooleanField("additionalProperties", false);
    json.writeObjectFieldStart("properties");
    for (Pass pass : Pass.values()) {
      json.writeObjectFieldStart(pass.word());
      json.writeStringField("$ref", "#/$defs/keys");
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /**
   * A list, one value alone, or a list that goes on where a profile below ends: {@code {+: […]}}.
   */
  private void list(Key key) throws IOException {
    json.writeArrayFieldStart("anyOf");
    json.writeStartObject();
    items(key);
    json.writeEndObject();
    if (key.children().isEmpty()) {
      json.writeStartObject();
      single(key);
      json.writeEndObject();
    }
    json.writeStartObject();
    json.writeStringField("type", "object");
    json.writeBooleanField("additionalProperties", false);
    json.writeObjectFieldStart("properties");
    json.writeObjectFieldStart("+");
    types("array");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void items(Key key) throws IOException {
    json.writeStringField("type", "array");
    json.writeObjectFieldStart("items");
    single(key);
    json.writeEndObject();
  }

  private void single(Key key) throws IOException {
    if (!key.children().isEmpty()) {
      json.writeArrayFieldStart("anyOf");
      json.writeStartObject();
      group(key.children());
      if (!key.needs().isEmpty()) {
        json.writeArrayFieldStart("required");
        json.writeString(key.needs());
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeStartObject();
      json.writeStringField("type", "string");
      json.writeEndObject();
      json.writeEndArray();
    } else if (key.how().equals("choice")) {
      choice(key.argument().split(" "));
    } else if (key.how().equals("flag")) {
      choice();
    } else if (PLAIN.contains(key.how())) {
      types("string", "number", "boolean");
    }
  }

  /** One of the words, or true and false if there are none; or a reference. */
  private void choice(String... words) throws IOException {
    json.writeArrayFieldStart("anyOf");
    json.writeStartObject();
    if (words.length == 0) {
      json.writeStringField("type", "boolean");
    } else {
      json.writeArrayFieldStart("enum");
      for (String word : words) {
        if (word.matches("\\d+")) {
          json.writeNumber(Integer.parseInt(word));
        } else {
          json.writeString(word);
        }
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "string");
    json.writeStringField("pattern", "\\$\\{");
    json.writeEndObject();
    json.writeEndArray();
  }

  private void types(String... names) throws IOException {
    json.writeArrayFieldStart("type");
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }
}
