package unattend.setuplog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.OneLine;

/** An error line that no signature knows, and how often its like occurs. */
final class UnexplainedError {
  private static final Pattern HEADER =
      Pattern.compile(
          "^.*?\\b(?:Error|Fatal(?: ?Error)?) (?:\\[0x[0-9a-f]+\\] )?", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE =
      Pattern.compile("\\b0x[0-9a-fA-F]{4,8}\\b|(?<=dwRet ?= ?)-?\\w+|(?<=error code )-?\\w+");
  private static final int LONGEST = 200;

  private final Evidence evidence;
  private final String body;
  private int count;

  UnexplainedError(LogRecord record) {
    this.evidence = Evidence.of(record, "");
    this.body = body(record);
  }

  /** The same for all lines that differ in numbers only. */
  static String key(LogRecord record) {
    return body(record).replaceAll("\\d+", "#");
  }

  private static String body(LogRecord record) {
    return HEADER.matcher(record.text()).replaceFirst("");
  }

  void count() {
    count++;
  }

  Evidence evidence() {
    return evidence;
  }

  String message() {
    String text = OneLine.of(Confidential.mask(body));
    String shown = OneLine.shortened(text, LONGEST);
    Matcher code = CODE.matcher(text);
    String named = code.find() ? ErrorCodes.describe(code.group()) : "";
    String times = count > 1 ? ", " + count + " times" : "";
    String meaning = named.contains("(") ? "; " + named : "";
    return "An error that this program does not know" + times + ": \"" + shown + "\"" + meaning;
  }
}
