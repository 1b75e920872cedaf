package unattend.profile;

import java.util.Optional;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/** Puts what the command line sets into the profile. */
final class Overrides {
  private final Reports reports;

  Overrides(Reports reports) {
    this.reports = reports;
  }

  YamlMap apply(YamlMap root, ProfileOptions options) {
    YamlMap changed = root;
    for (String set : options.sets()) {
      changed = set(changed, "--set", set, "");
    }
    for (String variable : options.variables()) {
      changed = set(changed, "--var", variable, "vars.");
    }
    return changed;
  }

  /** One {@code KEY=VALUE}; a value that begins with a bracket or brace is YAML, else a text. */
  private YamlMap set(YamlMap root, String option, String text, String prefix) {
    SourceText source = new SourceText(option, text);
    int equals = text.indexOf('=');
    Place all = new Place(source, new Span(0, text.length()));
    Optional<KeyPath> path =
        equals < 0 ? Optional.empty() : KeyPath.of(prefix + text.substring(0, equals).trim());
    if (path.isEmpty()) {
      reports.add(
          ProfileRules.UNKNOWN_KEY,
          all,
          option + " \"" + (equals < 0 ? text : text.substring(0, equals)) + "\" is not KEY=VALUE",
          "such as identity.computer-name=FRA-7");
      return root;
    }
    Optional<YamlNode> value = value(source, equals + 1);
    Place key = new Place(source, new Span(0, equals));
    Optional<YamlMap> changed = value.flatMap(node -> path.get().put(root, node, key));
    if (value.isPresent() && changed.isEmpty()) {
      reports.add(
          ProfileRules.REFERENCE_UNKNOWN,
          key,
          option + " " + text.substring(0, equals) + " leads to nothing in this profile",
          "items of a list must be there already");
    }
    changed.ifPresent(SecretNames::hide);
    return changed.orElse(root);
  }

  private Optional<YamlNode> value(SourceText source, int start) {
    String text = source.text().substring(start);
    Place place = new Place(source, new Span(start, source.text().length()));
    if (!text.startsWith("[") && !text.startsWith("{")) {
      return Optional.of(YamlScalar.literal(place, text, false));
    }
    SourceText own = new SourceText(source.name(), text);
    return YamlReader.read(own, reports);
  }
}
