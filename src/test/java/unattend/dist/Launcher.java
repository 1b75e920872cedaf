package unattend.dist;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built launcher, run as a process of its own. */
final class Launcher {
  static final Path DIST = Path.of("target/dist").toAbsolutePath();
  private static final long MAX_SECONDS = 120;

  private final List<String> start;
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  private Launcher(List<String> start, Path folder) {
    this.start = start;
    this.folder = folder;
  }

  /** What a run gave. */
  record Outcome(int exitCode, String out, String err) {
    /** True of every run: no stack trace, and nothing the user is to know on the wrong stream. */
    Outcome clean() {
      assertFalse(err.contains("\tat ") || err.contains("Exception"), err);
      return this;
    }
  }

  /** The launcher as built, working in a folder. */
  static Launcher in(Path folder) {
    return at(DIST.resolve("bin/unattend"), folder);
  }

  /** A launcher at another place, working in a folder. */
  static Launcher at(Path launcher, Path folder) {
    return new Launcher(List.of(launcher.toString()), folder);
  }

  /** The launcher as built in a shell command, where it is called {@code "$0" "$@"}. */
  static Launcher inShell(String command, Path folder) {
    return new Launcher(
        List.of("sh", "-c", command, DIST.resolve("bin/unattend").toString()), folder);
  }

  /** The same launcher with a variable set. */
  Launcher with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Outcome run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile("unattend", ".out");
    Path err = Files.createTempFile("unattend", ".err");
    try {
      List<String> command = new ArrayList<>(start);
      command.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running after " + MAX_SECONDS + " s: " + command);
      }
      return new Outcome(process.exitValue(), read(out), read(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
