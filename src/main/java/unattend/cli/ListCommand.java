package unattend.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.catalog.State;
import unattend.catalog.ValueType;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.RuleInfo;
import unattend.profile.Key;
import unattend.profile.Vocabulary;

/** {@code list}: the names the tool knows, one a line or as JSON. */
final class ListCommand implements Command {
  private static final List<String> WHAT = List.of("rules", "components", "settings", "keys");
  private static final List<String> FORMATS = List.of("text", "json");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("WHAT")
            .arity("1")
            .type(String.class)
            .description("One of " + String.join(", ", WHAT) + ".")
            .build());
    Options.addFormat(spec, FORMATS);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Io io) throws UsageException, IOException {
    String what = arguments.matchedPositionalValue(0, "");
    if (!WHAT.contains(what)) {
      String near = Nearest.to(what, WHAT).map(word -> "; did you mean " + word + "?").orElse("");
      throw new UsageException(
          "list takes " + String.join(", ", WHAT) + ", not \"" + what + "\"" + near);
    }
    if (Options.oneOf(arguments, Options.FORMAT, FORMATS, "text").equals("json")) {
      json(what, io);
    } else {
      text(what, io);
    }
    return ExitCode.OK;
  }

  private static void json(String what, Io io) throws IOException {
    JsonGenerator json = Json.generator(io.out());
    KnowledgeJson knowledge = new KnowledgeJson(json);
    json.writeStartArray();
    switch (what) {
      case "rules" -> {
        for (RuleInfo rule : AllRules.list()) {
          knowledge.rule(rule, Optional.empty());
        }
      }
      case "components" -> {
        for (Component component : Catalog.bundled().components()) {
          knowledge.component(component);
        }
      }
      case "keys" -> {
        for (Key key : Vocabulary.bundled().keys()) {
          knowledge.key(key, Catalog.bundled());
        }
      }
      default -> {
        for (Component component : Catalog.bundled().components()) {
          for (Setting setting : component.settings()) {
            knowledge.setting(component, setting);
          }
        }
      }
    }
    json.writeEndArray();
    Json.finish(json);
  }

  private static void text(String what, Io io) throws IOException {
    switch (what) {
      case "rules" -> {
        for (RuleInfo rule : AllRules.list()) {
          line(io, rule.name(), rule.severity().word(), rule.title());
        }
      }
      case "components" -> {
        for (Component component : Catalog.bundled().components()) {
          line(io, component.name(), Pass.join(component.passes()), component(component));
        }
      }
      case "keys" -> {
        for (Key key : Vocabulary.bundled().keys()) {
          line(io, key.path(), KnowledgeJson.kind(key, Catalog.bundled()), key.help());
        }
      }
      default -> {
        for (Component component : Catalog.bundled().components()) {
          for (Setting setting : component.settings()) {
            line(
                io,
                component.name() + "/" + setting.path(),
                Pass.join(setting.passes()),
                setting(setting));
          }
        }
      }
    }
  }

  private static String component(Component component) {
    int count = component.settings().size();
    String settings =
        !component.known() ? "settings not known" : count == 1 ? "1 setting" : count + " settings";
    return settings + state(component.lifetime().state());
  }

  private static String setting(Setting setting) {
    return setting.type().map(ValueType::word).orElse(setting.kind().word())
        + state(setting.lifetime().state());
  }

  private static String state(State state) {
    return state == State.CURRENT ? "" : " (" + state.word() + ")";
  }

  private static void line(Io io, String... cells) throws IOException {
    io.out().write(String.join("\t", cells) + "\n");
  }
}
