package unattend.sysprep.preflight;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that the registry alone answers, read from {@code preflight.ps1}, where it is written
 * in one of a few forms.
 *
 * @param key with its hive, as reg.exe takes it
 * @param subject the name of a value, several names, or a pattern; blank for a key
 */
public record RegistryQuestion(String name, Form form, String key, String subject) {
  private static final Pattern LINE =
      Pattern.compile("ask '([a-z0-9-]+)' \\{ (\\w+) '(HK\\w\\w):\\\\([^']+)'(?: '([^']*)')? \\}");

  /** What is asked of a key. */
  public enum Form {
    /** One value. */
    VALUE,
    /** The first strings of a list. */
    SOME,
    /** Whether a value is 1. */
    ONE,
    /** Whether all of several values are 1. */
    ONES,
    /** Whether the key is there. */
    KEY,
    /** The names of its values. */
    NAMES,
    /** Whether a key below it has a name of this pattern. */
    SUBKEY,
    /** The folders among several values that are not on the drive of Windows. */
    MOVED,
    /** The keys below it whose value names a folder that is not there. */
    ORPHANS
  }

  /** The questions of a script, in its order. */
  public static List<RegistryQuestion> in(String script) {
    return script.lines().flatMap(line -> of(line).stream()).toList();
  }

  private static Optional<RegistryQuestion> of(String line) {
    Matcher field = LINE.matcher(line);
    if (!field.matches()) {
      return Optional.empty();
    }
    String subject = Optional.ofNullable(field.group(5)).orElse("");
    Form form = Form.valueOf(field.group(2).toUpperCase(Locale.ROOT));
    String key = field.group(3) + "\\" + field.group(4);
    return Optional.of(new RegistryQuestion(field.group(1), form, key, subject));
  }

  /** The names, where there are several. */
  public List<String> subjects() {
    return List.of(subject.split("\\|"));
  }
}
