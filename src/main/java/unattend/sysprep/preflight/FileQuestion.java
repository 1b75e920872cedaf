package unattend.sysprep.preflight;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question whether a file is there, read from {@code preflight.ps1}.
 *
 * @param path below the Windows folder
 */
public record FileQuestion(String name, String path) {
  private static final Pattern LINE =
      Pattern.compile("ask '([a-z0-9-]+)' \\{ Test-Path \"\\$windir\\\\([^\"]+)\" \\}");

  /** The questions of a script, in its order. */
  public static List<FileQuestion> in(String script) {
    return script.lines().flatMap(FileQuestion::of).toList();
  }

  private static Stream<FileQuestion> of(String line) {
    Matcher field = LINE.matcher(line);
    return field.matches()
        ? Stream.of(new FileQuestion(field.group(1), field.group(2)))
        : Stream.empty();
  }
}
