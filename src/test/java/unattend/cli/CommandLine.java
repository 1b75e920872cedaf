package unattend.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs the program inside the test and keeps what it wrote. */
public final class CommandLine {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
  private final StringWriter err = new StringWriter();
  private byte[] input = new byte[0];
  private Map<String, String> environment = Map.of();
  private boolean terminal;

  public CommandLine input(String text) {
    return input(text.getBytes(StandardCharsets.UTF_8));
  }

  public CommandLine input(byte[] bytes) {
    input = bytes.clone();
    return this;
  }

  public CommandLine environment(Map<String, String> variables) {
    environment = Map.copyOf(variables);
    return this;
  }

  public CommandLine terminal() {
    terminal = true;
    return this;
  }

  /** The exit code. */
  public int run(String... arguments) {
    Io io =
        new Io(
            bytes,
            out,
            new PrintWriter(err, true),
            new ByteArrayInputStream(input),
            environment,
            terminal);
    return new Main(io).run(arguments);
  }

  public String out() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** What was written, in whatever encoding. */
  public byte[] outBytes() {
    return bytes.toByteArray();
  }

  public String err() {
    return err.toString().replace(System.lineSeparator(), "\n");
  }
}
