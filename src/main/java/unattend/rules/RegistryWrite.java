package unattend.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.intent.CommandUse;

/**
 * What a command adds to the registry by {@code reg add}, in lower case.
 *
 * @param key with the short name of its root, such as hklm\software
 * @param value the name behind /v, or blank
 */
record RegistryWrite(String key, String value) {
  private static final Pattern ADD =
      Pattern.compile("\\breg(?:\\.exe)?\"?\\s+add\\s+(?:\"([^\"]*)\"?|(\\S+))");
  private static final Pattern VALUE = Pattern.compile("\\s/v\\s+(?:\"([^\"]*)\"|(\\S+))");

  /** The first of a command, if it has one. */
  static Optional<RegistryWrite> in(CommandUse command) {
    if (!command.holds("reg")) {
      return Optional.empty();
    }
    Matcher add = ADD.matcher(command.folded());
    if (!add.find()) {
      return Optional.empty();
    }
    Matcher value = VALUE.matcher(command.folded());
    String name = value.find(add.end()) ? either(value) : "";
    return Optional.of(new RegistryWrite(shortRoot(either(add)), name));
  }

  private static String either(Matcher matcher) {
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }

  private static String shortRoot(String key) {
    return key.replace("hkey_local_machine\\", "hklm\\").replace("hkey_current_user\\", "hkcu\\");
  }

  boolean isBelow(String parent) {
    return key.equals(parent) || key.startsWith(parent + "\\");
  }
}
