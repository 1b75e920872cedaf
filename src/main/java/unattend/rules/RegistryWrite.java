package unattend.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unattend.intent.StartedCommand;

/**
 * What a command changes in the registry, in lower case.
 *
 * @param key with the short name of its root, such as hklm\software
 * @param value the name of the value, or blank
 * @param data what the value is set to, or blank
 * @param deletes true if the key or the value is taken away
 */
record RegistryWrite(String key, String value, String data, boolean deletes) {
  private static final Set<String> CMDLETS =
      Set.of(
          "set-itemproperty",
          "new-itemproperty",
          "remove-itemproperty",
          "clear-itemproperty",
          "set-item",
          "new-item",
          "remove-item");

  private static final Map<String, String> ROOTS =
      Map.of(
          "hkey_local_machine",
          "hklm",
          "hkey_current_user",
          "hkcu",
          "hklm:",
          "hklm",
          "hkcu:",
          "hkcu");

  static Optional<RegistryWrite> of(StartedCommand command) {
    if (command.program().equals("reg")) {
      return ofReg(command.words());
    }
    if (!CMDLETS.contains(command.program())) {
      return Optional.empty();
    }
    List<String> values =
        command.program().endsWith("property")
            ? command.values("path", "name", "value")
            : List.of(command.values("path").get(0), "", "");
    boolean deletes = command.program().startsWith("remove-");
    return Optional.of(
        new RegistryWrite(shortened(values.get(0)), values.get(1), values.get(2), deletes));
  }

  private static Optional<RegistryWrite> ofReg(List<String> words) {
    if (words.size() < 3 || !Set.of("add", "delete").contains(words.get(1))) {
      return Optional.empty();
    }
    boolean deletes = words.get(1).equals("delete");
    return Optional.of(
        new RegistryWrite(
            shortened(words.get(2)), behind("/v", words), behind("/d", words), deletes));
  }

  private static String behind(String option, List<String> words) {
    int at = words.indexOf(option);
    return at < 0 || at + 1 == words.size() ? "" : words.get(at + 1);
  }

  /** A key as reg or PowerShell writes it, with the short name of its root. */
  static String shortened(String key) {
    int provider = key.indexOf("::");
    String path = (provider < 0 ? key : key.substring(provider + 2)).replace('/', '\\');
    for (Map.Entry<String, String> root : ROOTS.entrySet()) {
      if (path.startsWith(root.getKey())) {
        path = root.getValue() + path.substring(root.getKey().length());
      }
    }
    return path.endsWith("\\") ? path.substring(0, path.length() - 1) : path;
  }

  boolean isBelow(String parent) {
    return key.equals(parent) || key.startsWith(parent + "\\");
  }
}
