package unattend.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.RuleInfo;
import unattend.profile.Key;
import unattend.profile.Vocabulary;

/** {@code explain}: the page of a finding, or all that is known of a component, setting or key. */
final class ExplainCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "json");

  private final Catalog catalog = Catalog.bundled();

  /** A setting and the component it stands in. */
  record Known(Component component, Setting setting) {
    String name() {
      return component.name() + "/" + setting.path();
    }
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("NAME|COMPONENT[/PATH]|KEY")
            .arity("1")
            .type(String.class)
            .description(
                "A finding's name, a component, a setting's path with or without its component, or a"
                    + " key of profiles.")
            .build());
    Options.addFormat(spec, FORMATS);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Io io) throws UsageException, IOException {
    String name = arguments.matchedPositionalValue(0, "");
    boolean json = Options.oneOf(arguments, Options.FORMAT, FORMATS, "text").equals("json");
    Optional<RuleInfo> rule = AllRules.find(name);
    if (rule.isPresent()) {
      rule(rule.get(), name, json, io);
      return ExitCode.OK;
    }
    Optional<Component> component = catalog.component(name);
    if (component.isPresent()) {
      component(component.get(), json, io);
      return ExitCode.OK;
    }
    List<Known> settings = settings(name);
    boolean spelled = settings.stream().anyMatch(known -> known.name().endsWith("/" + name));
    Optional<Key> key = spelled ? Optional.empty() : ExplainKey.find(name);
    if (key.isPresent()) {
      key(key.get(), settings, json, io);
    } else if (settings.isEmpty()) {
      throw new UsageException("nothing is known under the name \"" + name + "\"" + near(name));
    } else {
      settings(settings, json, io);
    }
    return ExitCode.OK;
  }

  private static void rule(RuleInfo rule, String asked, boolean json, Io io) throws IOException {
    if (json) {
      JsonGenerator generator = Json.generator(io.out());
      new KnowledgeJson(generator).rule(rule, ExplainPages.page(rule.name()));
      Json.finish(generator);
    } else {
      ExplainText.rule(rule, asked, io.out());
    }
  }

  /** A key, and how to ask for the settings whose name differs from it in letter case only. */
  private void key(Key key, List<Known> settings, boolean json, Io io) throws IOException {
    if (json) {
      JsonGenerator generator = Json.generator(io.out());
      generator.writeStartArray();
      new KnowledgeJson(generator).key(key, catalog);
      generator.writeEndArray();
      Json.finish(generator);
    } else {
      ExplainKey.text(key, catalog, io.out());
      if (!settings.isEmpty()) {
        String name = settings.get(0).setting().name();
        ExplainText.row(io.out(), "see", "unattend explain " + name + ", a setting");
      }
    }
  }

  private static void component(Component component, boolean json, Io io) throws IOException {
    if (json) {
      JsonGenerator generator = Json.generator(io.out());
      new KnowledgeJson(generator).component(component);
      Json.finish(generator);
    } else {
      ExplainText.component(component, io.out());
    }
  }

  private static void settings(List<Known> settings, boolean json, Io io) throws IOException {
    if (json) {
      JsonGenerator generator = Json.generator(io.out());
      generator.writeStartArray();
      for (Known known : settings) {
        new KnowledgeJson(generator).setting(known.component(), known.setting());
      }
      generator.writeEndArray();
      Json.finish(generator);
    } else if (settings.size() == 1) {
      ExplainText.setting(settings.get(0), io.out());
    } else {
      ExplainText.several(settings, io.out());
    }
  }

  /** The setting of COMPONENT/PATH, else all whose path is or ends with the words given. */
  private List<Known> settings(String name) {
    int slash = name.indexOf('/');
    Optional<Component> component =
        slash < 0 ? Optional.empty() : catalog.component(name.substring(0, slash));
    if (component.isPresent()) {
      return component
          .get()
          .setting(name.substring(slash + 1))
          .map(s -> List.of(new Known(component.get(), s)))
          .orElse(List.of());
    }
    List<Known> whole = new ArrayList<>();
    List<Known> ending = new ArrayList<>();
    for (Component each : catalog.components()) {
      for (Setting setting : each.settings()) {
        if (setting.path().equalsIgnoreCase(name)) {
          whole.add(new Known(each, setting));
        } else if (endsWith(setting.path(), "/" + name)) {
          ending.add(new Known(each, setting));
        }
      }
    }
    return whole.isEmpty() ? ending : whole;
  }

  private static boolean endsWith(String path, String ending) {
    return path.regionMatches(true, path.length() - ending.length(), ending, 0, ending.length());
  }

  private String near(String name) {
    List<String> names = new ArrayList<>(AllRules.list().stream().map(RuleInfo::name).toList());
    names.addAll(catalog.componentNames());
    Vocabulary.bundled().keys().forEach(key -> names.add(key.path()));
    for (Component component : catalog.components()) {
      component
          .settings()
          .forEach(
              setting -> {
                names.add(component.name() + "/" + setting.path());
                names.add(setting.path());
                names.add(setting.name());
              });
    }
    return Nearest.to(name, names)
        .map(near -> "; the nearest is " + near)
        .orElse("; unattend list shows what there is");
  }
}
