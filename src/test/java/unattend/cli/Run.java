package unattend.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One command line run inside the test's own process, and what it wrote. */
record Run(int exitCode, String out, String err) {
  static Run of(String... arguments) {
    return with(Map.of(), arguments);
  }

  static Run with(Map<String, String> environment, String... arguments) {
    return run(environment, InputStream.nullInputStream(), arguments);
  }

  /** With something on standard input. */
  static Run typed(String input, String... arguments) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    return run(Map.of(), new ByteArrayInputStream(bytes), arguments);
  }

  private static Run run(Map<String, String> environment, InputStream in, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    OutputStream nowhere = OutputStream.nullOutputStream();
    Io io = new Io(nowhere, out, new PrintWriter(err, true), in, environment, false);
    int exitCode = new Main(io).run(arguments);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
