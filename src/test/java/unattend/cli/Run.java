package unattend.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** One command line run inside the test's own process, and what it wrote. */
record Run(int exitCode, String out, String err) {
  static Run of(String... arguments) {
    return with(Map.of(), arguments);
  }

  static Run with(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Io io =
        new Io(
            OutputStream.nullOutputStream(),
            out,
            new PrintWriter(err, true),
            InputStream.nullInputStream(),
            environment,
            false);
    int exitCode = new Main(io).run(arguments);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
