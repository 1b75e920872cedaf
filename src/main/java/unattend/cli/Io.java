package unattend.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import unattend.diagnostic.OneLine;

/**
 * Everything a command may touch of the outside besides files.
 *
 * @param bytes the result where it is no text; use {@link #write}
 * @param out the result, UTF-8
 * @param err progress, notes, the summary and the tool's own errors
 * @param terminal true if a person is watching
 */
record Io(
    OutputStream bytes,
    Writer out,
    PrintWriter err,
    InputStream in,
    Map<String, String> environment,
    boolean terminal) {
  static Io system() {
    OutputStream bytes = new FileOutputStream(FileDescriptor.out);
    Writer out =
        new java.io.BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
    PrintWriter err =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            true);
    return new Io(bytes, out, err, System.in, System.getenv(), isTerminal());
  }

  /** On JDK 22 and later this needs {@code -Djdk.console=java.base}, which the launcher passes. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null;
  }

  /** What a person types unseen; empty if nobody is there. */
  Optional<String> secret(String question) {
    return terminal
        ? Optional.ofNullable(System.console().readPassword("%s", question)).map(String::new)
        : Optional.empty();
  }

  /** Writes a part of the result as it is, in an encoding of its own. */
  void write(byte[] part) throws IOException {
    out.flush();
    bytes.write(part);
    bytes.flush();
  }

  /** A line for the person, apart from the result; file names in it cannot steer the terminal. */
  void note(String line) {
    err.println(OneLine.of(line));
  }

  /** Colour only on a terminal, unless the option says always or never or NO_COLOR is set. */
  boolean colour(String option) {
    return switch (option) {
      case "always" -> true;
      case "never" -> false;
      default -> terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    };
  }
}
