package unattend.profile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A size in megabytes, or {@code rest}, which is a setting of its own. */
final class Size implements Transform {
  private static final String REST = "rest";
  private static final Pattern FORM = Pattern.compile("(\\d{1,9}) ?(MB|GB|TB)?");

  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    Optional<YamlScalar> scalar = writing.scalar(key, value);
    if (scalar.isEmpty()) {
      return;
    }
    Matcher matcher = FORM.matcher(scalar.get().text());
    if (scalar.get().text().equals(REST)) {
      writing.set(key, key.targets().get(1), "true", scalar.get());
    } else if (matcher.matches()) {
      writing.set(key, key.targets().get(0), megabytes(matcher), scalar.get());
    } else {
      writing.report(
          ProfileRules.VALUE,
          scalar.get(),
          key.plainPath() + " does not take " + scalar.get().shown(),
          "write a number of megabytes, 300MB, 64GB, or rest");
    }
  }

  private static String megabytes(Matcher matcher) {
    long number = Long.parseLong(matcher.group(1));
    String unit = Optional.ofNullable(matcher.group(2)).orElse("MB");
    return Long.toString(
        switch (unit) {
          case "GB" -> number << 10;
          case "TB" -> number << 20;
          default -> number;
        });
  }
}
