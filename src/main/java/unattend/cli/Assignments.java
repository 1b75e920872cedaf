package unattend.cli;

import java.util.List;
import picocli.CommandLine.ParseResult;
import unattend.profile.ProfileOptions;

/** What options set, {@code NAME=VALUE} each. */
final class Assignments {
  private Assignments() {}

  /**
   * The values of an option.
   *
   * @param example shown where one is of another form
   */
  static List<String> read(ParseResult arguments, String option, String example)
      throws UsageException {
    List<String> texts = Options.texts(arguments, option);
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 0 || text.substring(0, equals).isBlank()) {
        throw new UsageException(
            option + " takes a name and a value such as " + example + ", not \"" + text + "\"");
      }
      if (!ProfileOptions.isWhole(text)) {
        throw new UsageException(
            option
                + " "
                + text.substring(0, equals)
                + " holds a character that could not be read; it must be UTF-8, and LC_ALL name a"
                + " UTF-8 locale that is installed (locale -a lists them)");
      }
    }
    return texts;
  }
}
