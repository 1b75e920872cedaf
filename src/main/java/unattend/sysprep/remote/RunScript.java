package unattend.sysprep.remote;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The batch file that starts sysprep on the machine, keeps its exit status, and deletes the answer
 * file: it goes on when the connection ends.
 */
final class RunScript {
  static final String NAME = "run.cmd";
  static final String ANSWER_FILE = "unattend.xml";
  static final String STATUS = "status";

  /**
   * A full path without what Windows forbids in names; in ASCII, because cmd.exe reads a batch file
   * in the code page that happens to be set.
   */
  private static final Pattern PATH = Pattern.compile("[A-Za-z]:\\\\[ -~&&[^\"<>|?*/:]]+");

  private RunScript() {}

  /** True if a text is a full path of Windows, which a batch file can hold between quotes. */
  static boolean isPath(String text) {
    return PATH.matcher(text).matches();
  }

  /**
   * The text of the file.
   *
   * @param program a path of Windows
   */
  static byte[] of(String program, List<String> switches) {
    return String.join(
            "\r\n",
            "@echo off",
            "cd /d \"%~dp0\"",
            "\""
                + program.replace("%", "%%")
                + "\" "
                + String.join(" ", switches)
                + " /unattend:%~dp0"
                + ANSWER_FILE,
            ">status.new echo %errorlevel%",
            "del /f /q " + ANSWER_FILE,
            "ren status.new " + STATUS,
            "")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
