package unattend.profile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code registry: [{path, name, type, value, when}]}: one {@code reg add} command each. */
final class RegistryValues implements Macro {
  private static final String KEY = "registry";
  private static final Pattern PATH =
      Pattern.compile(
          "(?i)(\\\\\\\\[^\\\\]+\\\\)?(HKLM|HKCU|HKCR|HKU|HKCC|HKEY_LOCAL_MACHINE|HKEY_CURRENT_USER"
              + "|HKEY_CLASSES_ROOT|HKEY_USERS|HKEY_CURRENT_CONFIG)(\\\\[^\\\\]+)*\\\\?");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]*");
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
      } else if (check(item, expansion.reports())) {
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

  /** True if reg.exe would take the key and the value; else it is reported. */
  private static boolean check(YamlMap item, Reports reports) {
    Optional<YamlScalar> path = scalar(item, "path").filter(YamlScalar::resolved);
    boolean good = true;
    if (path.isPresent() && !PATH.matcher(path.get().text()).matches()) {
      String drive = path.get().text().replaceFirst("^(\\w+):\\\\?", "$1\\\\");
      reports.add(
          ProfileRules.VALUE,
          path.get().place(),
          "registry.path does not take "
              + path.get().shown()
              + "; reg.exe takes a key of HKLM, HKCU, HKCR, HKU or HKCC",
          PATH.matcher(drive).matches()
              ? "leave out the colon"
              : "such as HKLM\\SOFTWARE\\Contoso");
      good = false;
    }
    Optional<YamlScalar> value = scalar(item, "value").filter(YamlScalar::resolved);
    String type = text(item, "type").orElse("string");
    if (value.isPresent() && !accepts(type, value.get().text())) {
      reports.add(
          ProfileRules.VALUE,
          value.get().place(),
          "registry.value does not take " + value.get().shown() + " for the type " + type,
          type.equals("binary")
              ? "reg.exe takes hexadecimal digits, such as 0AFF"
              : "reg.exe takes a whole number, such as 10 or 0x0A, of at most "
                  + (type.equals("dword") ? "32" : "64")
                  + " bits");
      good = false;
    }
    return good;
  }

  private static boolean accepts(String type, String value) {
    return switch (type) {
      case "dword" -> isNumber(value, 32);
      case "qword" -> isNumber(value, 64);
      case "binary" -> HEXADECIMAL.matcher(value).matches();
      default -> true;
    };
  }

  private static boolean isNumber(String value, int bits) {
    boolean hexadecimal = value.startsWith("0x") || value.startsWith("0X");
    String digits = hexadecimal ? value.substring(2) : value;
    return digits.length() <= 20
        && (hexadecimal ? HEXADECIMAL : DECIMAL).matcher(digits).matches()
        && !digits.isEmpty()
        && new BigInteger(digits, hexadecimal ? 16 : 10).bitLength() <= bits;
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
    return scalar(item, key).map(YamlScalar::text);
  }

  private static Optional<YamlScalar> scalar(YamlMap item, String key) {
    return item.get(key).filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast);
  }
}
