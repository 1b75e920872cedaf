package unattend.profile;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code scripts: [{file, when}]}: files carried in the answer file and run at their moment. */
final class Scripts implements Macro {
  private static final String KEY = "scripts";

  /** Names that need no quotes anywhere. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

  private static final String HIVE = "HKU\\DefaultUser";
  private static final String LOAD = "reg.exe load " + HIVE + " C:\\Users\\Default\\NTUSER.DAT";
  private static final String UNLOAD = "reg.exe unload " + HIVE;
  private static final String RUN_ONCE =
      "reg.exe add " + HIVE + "\\Software\\Microsoft\\Windows\\CurrentVersion\\RunOnce /v ";

  @Override
  public void expand(Expansion expansion) {
    Map<String, List<YamlMap>> byMoment = new LinkedHashMap<>();
    for (YamlMap item : expansion.maps(KEY)) {
      Optional<YamlScalar> file = scalar(item, "file");
      if (file.isEmpty()) {
        expansion.reports().add(ProfileRules.MISSING_KEY, item.place(), "a script has no file", "");
      } else if (file.get().resolved()) {
        script(expansion, item, file.get(), byMoment);
      }
    }
    List<String> moments = new ArrayList<>(byMoment.keySet());
    Collections.reverse(moments);
    for (String moment : moments) {
      List<YamlMap> commands = byMoment.get(moment);
      expansion.prepend("commands." + moment, commands, commands.get(0).place());
    }
  }

  private static void script(
      Expansion expansion, YamlMap item, YamlScalar file, Map<String, List<YamlMap>> byMoment) {
    String name = file.text().substring(file.text().replace('\\', '/').lastIndexOf('/') + 1);
    Optional<String> run = command(name);
    if (run.isEmpty()) {
      String message =
          "the script "
              + file.shown()
              + " is not called by letters, digits, - _ and . with .ps1, .cmd, .bat or .reg at"
              + " the end";
      expansion.reports().add(ProfileRules.VALUE, file.place(), message, "rename the file");
      return;
    }
    Optional<byte[]> bytes = expansion.bytes(file);
    if (bytes.isEmpty()) {
      return;
    }
    String base64 = Base64.getEncoder().encodeToString(bytes.get());
    expansion.carry(new CarriedFile(name, base64, Optional.empty(), file.place()));
    String when = scalar(item, "when").map(YamlScalar::text).orElse("system");
    String moment = when.equals("first-logon") ? "first-logon" : "specialize";
    byMoment
        .computeIfAbsent(moment, m -> new ArrayList<>())
        .addAll(commands(when, name, run.get(), file.place()));
  }

  /** How a script is started; empty if nobody knows. */
  private static Optional<String> command(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    String path = CarriedFile.FOLDER + name;
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    if (folded.endsWith(".ps1")) {
      return Optional.of("powershell.exe -NoProfile -ExecutionPolicy Bypass -File " + path);
    }
    if (folded.endsWith(".cmd") || folded.endsWith(".bat")) {
      return Optional.of("cmd.exe /c " + path);
    }
    return folded.endsWith(".reg") ? Optional.of("reg.exe import " + path) : Optional.empty();
  }

  private static List<YamlMap> commands(String when, String name, String run, Place place) {
    YamlMap load = named(place, "Load the registry of new users", LOAD);
    YamlMap unload = named(place, "Unload it again", UNLOAD);
    return switch (when) {
      case "user-once" -> {
        String once = RUN_ONCE + name + " /d \"" + run + "\" /f";
        yield List.of(load, named(place, name + " at each new user's first logon", once), unload);
      }
      case "default-user" -> List.of(load, named(place, name, run), unload);
      default -> List.of(named(place, name, run));
    };
  }

  private static YamlMap named(Place place, String name, String run) {
    return Expansion.map(place, "name", name, "run", run);
  }

  private static Optional<YamlScalar> scalar(YamlMap item, String key) {
    return item.get(key).filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast);
  }
}
