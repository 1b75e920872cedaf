package unattend.setuplog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The named groups of a pattern, which Java 17 does not list by itself. */
final class Groups {
  private static final Pattern NAME = Pattern.compile("\\(\\?<([A-Za-z]\\w*)>");

  private Groups() {}

  static List<String> names(Pattern pattern) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(pattern.pattern());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** What a group matched, or blank. */
  static String of(Matcher matcher, String name) {
    String value = matcher.group(name);
    return value == null ? "" : value;
  }
}
