package unattend.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.catalog.State;
import unattend.catalog.ValueType;
import unattend.diagnostic.RuleInfo;
import unattend.profile.Key;
import unattend.profile.Target;

/**
 * What the tool knows, as the JSON objects of the command-line contract; what is unknown is left
 * out.
 */
final class KnowledgeJson {
  private final JsonGenerator json;

  KnowledgeJson(JsonGenerator json) {
    this.json = json;
  }

  void component(Component component) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", component.name());
    words("passes", component.passes().stream().sorted().map(Pass::word).toList());
    json.writeBooleanField("covered", component.known());
    json.writeNumberField("settings", component.settings().size());
    json.writeStringField("state", component.lifetime().state().word());
    optional("since", component.lifetime().since().map(r -> r.id()).orElse(""));
    optional("help", component.help());
    optional("page", Catalog.link(component.page()));
    json.writeEndObject();
  }

  /** A setting, and behind it the attribute that keys it, if one does. */
  void setting(Component component, Setting setting) throws IOException {
    json.writeStartObject();
    json.writeStringField("component", component.name());
    json.writeStringField("path", setting.path());
    json.writeStringField("kind", setting.kind().word());
    passes(setting);
    if (setting.type().isPresent()) {
      type(setting.type().get());
    }
    json.writeStringField("required", required(setting));
    optional("key", setting.key());
    optional("default", setting.defaultValue());
    lifetime(setting);
    if (setting.sensitive()) {
      json.writeBooleanField("sensitive", true);
    }
    optional("help", setting.help());
    optional("page", Catalog.link(setting.page()));
    json.writeEndObject();
    if (setting.keyedByAttribute()) {
      keyAttribute(component, setting);
    }
  }

  private void keyAttribute(Component component, Setting setting) throws IOException {
    json.writeStartObject();
    json.writeStringField("component", component.name());
    json.writeStringField("path", setting.path() + "/@wcm:keyValue");
    json.writeStringField("kind", "attribute");
    passes(setting);
    json.writeStringField("type", "string");
    json.writeStringField("required", "documented");
    lifetime(setting);
    optional("page", Catalog.link(setting.page()));
    json.writeEndObject();
  }

  private void passes(Setting setting) throws IOException {
    words("passes", setting.passes().stream().sorted().map(Pass::word).toList());
  }

  private void type(ValueType type) throws IOException {
    json.writeStringField("type", type.word());
    if (!type.values().isEmpty()) {
      words("enum", type.values());
      json.writeBooleanField("open", type.open());
    }
    if (type.min().isPresent()) {
      json.writeNumberField("min", type.min().getAsLong());
    }
    if (type.max().isPresent()) {
      json.writeNumberField("max", type.max().getAsLong());
    }
    if (type.maxLength().isPresent()) {
      json.writeNumberField("maxLength", type.maxLength().getAsInt());
      json.writeStringField("unit", type.unit() == ValueType.Unit.BYTES ? "bytes" : "characters");
    }
  }

  private void lifetime(Setting setting) throws IOException {
    State state = setting.lifetime().state();
    json.writeStringField("state", state.word());
    optional("stateSince", setting.lifetime().stateSince().map(r -> r.id()).orElse(""));
    optional("since", setting.lifetime().since().map(r -> r.id()).orElse(""));
  }

  static String required(Setting setting) {
    return setting.required().name().toLowerCase(java.util.Locale.ROOT);
  }

  void rule(RuleInfo rule, Optional<String> page) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", rule.name());
    json.writeStringField("severity", rule.severity().word());
    json.writeStringField("area", rule.area());
    json.writeStringField("title", rule.title());
    words("covers", rule.covers());
    json.writeStringField("source", rule.source());
    if (page.isPresent()) {
      json.writeStringField("page", page.get());
    }
    json.writeEndObject();
  }

  /** A key of the profile, one object for each setting it writes. */
  void key(Key key, Catalog catalog) throws IOException {
    if (key.targets().isEmpty()) {
      key(key, catalog, Optional.empty());
    }
    for (Target target : key.targets()) {
      key(key, catalog, Optional.of(target));
    }
  }

  private void key(Key key, Catalog catalog, Optional<Target> target) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", key.path());
    if (target.isPresent()) {
      json.writeStringField("component", target.get().component());
      json.writeStringField("path", target.get().path());
      json.writeStringField("pass", target.get().pass().word());
    }
    json.writeStringField("kind", kind(key, catalog));
    optional("help", key.help());
    json.writeEndObject();
  }

  /** What a key takes: the name of its transform, else the type of its setting. */
  static String kind(Key key, Catalog catalog) {
    if (key.targets().isEmpty() && key.how().isEmpty()) {
      return key.form().name().toLowerCase(java.util.Locale.ROOT);
    }
    if (!key.how().isEmpty()) {
      return key.how();
    }
    Target target = key.targets().get(0);
    return catalog
        .component(target.component())
        .flatMap(component -> component.setting(target.path()))
        .flatMap(Setting::type)
        .map(ValueType::word)
        .orElse("text");
  }

  private void words(String field, List<String> words) throws IOException {
    json.writeArrayFieldStart(field);
    for (String word : words) {
      json.writeString(word);
    }
    json.writeEndArray();
  }

  private void optional(String field, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(field, value);
    }
  }
}
