package unattend.setuplog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a log: its first line and those that continue it.
 *
 * @param line the number of the first line
 * @param raw the first line as it stands
 * @param text the whole entry in one line, every run of blanks made one blank
 * @param folded the text in lower case
 * @param time as written, in a form that sorts; blank if there is none
 * @param level such as Info, Warning or Error; blank if there is none
 */
record LogRecord(int line, String raw, String text, String folded, String time, String level) {
  private static final Pattern HEADER =
      Pattern.compile(
          "^(?:(?<time>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)[^A-Za-z\\[]*"
              + "|(?<american>\\d\\d-\\d\\d-\\d{4} \\d\\d:\\d\\d:\\d\\d)\\S*\\s+"
              + "|<[A-Za-z]+>[^A-Za-z\\[]*(?:<[A-Za-z]+>[^A-Za-z\\[]*)?|Date/Time,\\s*)?"
              + "(?<level>Info|Warning|Error|Perf|Fatal(?: ?Error)?)?\\b");
  private static final Pattern STARTS =
      Pattern.compile(
          "^(?:\\d|<[A-Za-z]+>|Date/Time,|\\[|SMI data results dump|"
              + "(?:Info|Warning|Error|Perf|Fatal|INFO|WARNING|ERROR|DEBUG)\\b)");

  static LogRecord of(int line, String raw, String text) {
    Matcher header = HEADER.matcher(text);
    boolean found = header.find();
    String level = found && header.group("level") != null ? header.group("level") : "";
    return new LogRecord(
        line, raw, text, text.toLowerCase(Locale.ROOT), found ? time(header) : "", level);
  }

  private static String time(Matcher header) {
    if (header.group("time") != null) {
      return header.group("time");
    }
    String american = header.group("american");
    return american == null
        ? ""
        : american.substring(6, 10) + "-" + american.substring(0, 5) + american.substring(10);
  }

  /** True if a line begins an entry; the others continue the one before. */
  static boolean starts(String line, boolean afterDatedEntry) {
    if (line.isEmpty() || Character.isWhitespace(line.charAt(0))) {
      return false;
    }
    return !afterDatedEntry || STARTS.matcher(line).find();
  }

  boolean isInformation() {
    return level.equals("Info") || level.equals("Perf");
  }

  boolean isError() {
    return level.equals("Error") || level.startsWith("Fatal");
  }
}
