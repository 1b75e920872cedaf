package unattend.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code registry: [{path, name, type, value, when}]}: one {@code reg add} command each. */
final class RegistryValues implements Macro {
  private static final String KEY = "registry";
  private static final Set<String> MOMENTS = Set.of("winpe", "specialize", "audit", "first-logon");

  @Override
  public void expand(Expansion expansion) {
    Map<String, List<YamlMap>> byMoment = new LinkedHashMap<>();
    for (YamlMap item : expansion.maps(KEY)) {
      Optional<String> path = text(item, "path");
      if (path.isEmpty()) {
        expansion
            .reports()
            .add(ProfileRules.MISSING_KEY, item.place(), "a registry value has no path", "");
      } else {
        String when = text(item, "when").filter(MOMENTS::contains).orElse("specialize");
        byMoment.computeIfAbsent(when, w -> new ArrayList<>()).add(command(item, path.get()));
      }
    }
    List<String> moments = new ArrayList<>(byMoment.keySet());
    Collections.reverse(moments);
    for (String when : moments) {
      List<YamlMap> commands = byMoment.get(when);
      expansion.prepend("commands." + when, commands, commands.get(0).place());
    }
  }

  private static YamlMap command(YamlMap item, String path) {
    String name = text(item, "name").orElse("");
    StringBuilder run = new StringBuilder("reg.exe add " + quoted(path));
    run.append(name.isEmpty() ? " /ve" : " /v " + quoted(name));
    run.append(" /t ").append(windowsType(text(item, "type").orElse("string")));
    text(item, "value").ifPresent(value -> run.append(" /d ").append(quoted(value)));
    run.append(" /f");
    YamlScalar from = origin(item);
    YamlScalar text =
        new YamlScalar(item.place(), run.toString(), false, from.origin(), from.parts());
    return new YamlMap(item.place(), List.of(new YamlMap.Entry("run", item.place(), text)));
  }

  /** The value, as what decides whether the command may be shown. */
  private static YamlScalar origin(YamlMap item) {
    return item.get("value")
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .orElse(YamlScalar.literal(item.place(), "", true));
  }

  private static String windowsType(String word) {
    return switch (word) {
      case "expand-string" -> "REG_EXPAND_SZ";
      case "multi-string" -> "REG_MULTI_SZ";
      case "dword" -> "REG_DWORD";
      case "qword" -> "REG_QWORD";
      case "binary" -> "REG_BINARY";
      default -> "REG_SZ";
    };
  }

  /** As the Windows command line splits arguments: a backslash before a quote is doubled. */
  private static String quoted(String text) {
    if (text.matches("[\\w\\\\.:-]+")) {
      return text;
    }
    return "\"" + text.replaceAll("(\\\\*)\"", "$1$1\\\\\"").replaceAll("(\\\\+)$", "$1$1") + "\"";
  }

  private static Optional<String> text(YamlMap item, String key) {
    return item.get(key)
        .filter(YamlScalar.class::isInstance)
        .map(scalar -> ((YamlScalar) scalar).text());
  }
}
