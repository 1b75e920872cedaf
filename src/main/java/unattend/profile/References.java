package unattend.profile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unattend.diagnostic.Nearest;
import unattend.profile.YamlScalar.Origin;

/**
 * Resolves {@code ${…}} in every value of a profile, on the tree: what is put in is never read
 * again.
 */
final class References {
  private static final int MAX_NESTING = 50;

  private final YamlMap root;
  private final OutsideValues outside;
  private final Reports reports;
  private final IdentityHashMap<YamlNode, YamlNode> resolved = new IdentityHashMap<>();
  private final List<YamlNode> underway = new ArrayList<>();
  private final PutIn putIn = new PutIn();
  private boolean tooMuch;

  References(YamlMap root, OutsideValues outside, Reports reports) {
    this.root = root;
    this.outside = outside;
    this.reports = reports;
  }

  /** The whole profile with everything resolved. */
  YamlMap resolve() {
    return (YamlMap) resolve(root);
  }

  private YamlNode resolve(YamlNode node) {
    YamlNode known = resolved.get(node);
    if (known == null) {
      known =
          node instanceof YamlMap map
              ? map(map)
              : node instanceof YamlList list
                  ? new YamlList(list.place(), list.items().stream().map(this::resolve).toList())
                  : scalar((YamlScalar) node);
      resolved.put(node, known);
    }
    return known;
  }

  private YamlMap map(YamlMap map) {
    List<YamlMap.Entry> entries = new ArrayList<>();
    for (YamlMap.Entry entry : map.entries()) {
      entries.add(new YamlMap.Entry(entry.key(), entry.keyPlace(), resolve(entry.value())));
    }
    return new YamlMap(map.place(), entries);
  }

  private YamlNode scalar(YamlScalar scalar) {
    if (scalar.text().indexOf('$') < 0) {
      return scalar;
    }
    if (underway.contains(scalar) || underway.size() > MAX_NESTING) {
      String message = "the reference " + scalar.shown() + " leads back to itself";
      reports.add(
          ProfileRules.REFERENCE_CYCLE, scalar.place(), message, "give one of them a value");
      return unresolved(scalar);
    }
    underway.add(scalar);
    try {
      return pieces(scalar);
    } finally {
      underway.remove(underway.size() - 1);
    }
  }

  private YamlNode pieces(YamlScalar scalar) {
    String text = scalar.text();
    Joined joined = new Joined(scalar);
    int at = 0;
    while (at < text.length()) {
      int dollar = text.indexOf('$', at);
      if (dollar < 0 || dollar + 1 == text.length()) {
        joined.add(text.substring(at));
        break;
      }
      joined.add(text.substring(at, dollar));
      char next = text.charAt(dollar + 1);
      int close = next == '{' ? text.indexOf('}', dollar) : -1;
      if (next == '$') {
        joined.add("$");
        at = dollar + 2;
      } else if (next != '{') {
        joined.add("$");
        at = dollar + 1;
      } else if (close < 0) {
        return broken(scalar, "the reference in " + scalar.shown() + " has no }");
      } else {
        Optional<YamlNode> value = value(text.substring(dollar + 2, close), scalar);
        if (value.isEmpty() || isTooMuch(value.get(), scalar)) {
          return unresolved(scalar);
        }
        at = close + 1;
        if (!(value.get() instanceof YamlScalar part)) {
          return dollar == 0 && at == text.length() ? value.get() : notText(scalar);
        }
        joined.add(part);
      }
    }
    return joined.scalar();
  }

  /** Told once; nothing more is put in then. */
  private boolean isTooMuch(YamlNode value, YamlScalar scalar) {
    if (!tooMuch && putIn.isTooMuch(value)) {
      tooMuch = true;
      String message =
          "the references of this profile put in more than " + (PutIn.MOST >> 20) + " MiB";
      reports.add(
          ProfileRules.TOO_MANY_ALIASES,
          scalar.place(),
          message,
          "refer to less: what repeats others multiplies with every step");
    }
    return tooMuch;
  }

  /** Text put together from pieces, which remembers whether one came from outside. */
  private static final class Joined {
    private final YamlScalar whole;
    private final StringBuilder text = new StringBuilder();
    private final Set<Place> parts = new LinkedHashSet<>();
    private Origin origin = Origin.LITERAL;

    Joined(YamlScalar whole) {
      this.whole = whole;
    }

    void add(String piece) {
      text.append(piece);
    }

    void add(YamlScalar part) {
      text.append(part.text());
      parts.add(part.place());
      parts.addAll(part.parts());
      if (part.origin() != Origin.LITERAL && origin != Origin.UNRESOLVED) {
        origin = part.origin();
      }
    }

    YamlScalar scalar() {
      return new YamlScalar(whole.place(), text.toString(), false, origin, List.copyOf(parts));
    }
  }

  private Optional<YamlNode> value(String expression, YamlScalar scalar) {
    int colon = expression.indexOf(':');
    if (colon > 0) {
      return outside
          .value(expression.substring(0, colon), expression.substring(colon + 1), scalar)
          .map(node -> node);
    }
    Optional<YamlNode> target = KeyPath.of(expression).flatMap(path -> path.in(root));
    if (target.isEmpty()) {
      reportUnknown(expression, scalar);
      return Optional.empty();
    }
    YamlNode value = resolve(target.get());
    return value instanceof YamlScalar part && !part.resolved()
        ? Optional.empty()
        : Optional.of(value);
  }

  private void reportUnknown(String expression, YamlScalar scalar) {
    List<String> names = new ArrayList<>();
    if (root.get("vars").orElse(root) instanceof YamlMap vars) {
      vars.keys().forEach(name -> names.add("vars." + name));
    }
    boolean variable = expression.startsWith("vars.");
    String near =
        Nearest.to(expression, names)
            .map(name -> "write ${" + name + "}")
            .orElse(
                variable
                    ? "set it under vars: or with --var"
                    : "write $${ where no reference is meant");
    reports.add(
        variable ? ProfileRules.VARIABLE_UNSET : ProfileRules.REFERENCE_UNKNOWN,
        scalar.place(),
        "${" + expression + "} leads to nothing: the profile has no such key",
        near);
  }

  private YamlNode notText(YamlScalar scalar) {
    return broken(
        scalar,
        "the reference in " + scalar.shown() + " leads to a list or mapping, not to a text");
  }

  private YamlNode broken(YamlScalar scalar, String message) {
    reports.add(
        ProfileRules.REFERENCE_UNKNOWN,
        scalar.place(),
        message,
        "write $${ where no reference is meant");
    return unresolved(scalar);
  }

  private static YamlScalar unresolved(YamlScalar scalar) {
    return new YamlScalar(scalar.place(), "", false, Origin.UNRESOLVED, List.of());
  }
}
