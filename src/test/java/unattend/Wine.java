package unattend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Debian's wine with a Windows of its own in a temporary folder, shared by all tests of a run. */
public final class Wine {
  private static final class Once {
    static final Wine INSTANCE = new Wine();
  }

  private final Path prefix;

  /** What a command did. */
  public record Result(int status, String out) {}

  private Wine() {
    try {
      prefix = Files.createTempDirectory("unattend-wine");
      Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
      // What is not saved, such as the keys of other users, stays until the end.
      new ProcessBuilder(prefix("wineserver", "-p")).start().waitFor();
      run(List.of("wineboot", "-i"), Path.of("."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The one Windows; a test that asks for it is skipped where wine is not installed. */
  public static Wine started() {
    for (String program : List.of("wine", "wineboot", "x86_64-w64-mingw32-gcc")) {
      boolean there =
          Stream.of(System.getenv("PATH").split(File.pathSeparator))
              .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
      Assumptions.assumeTrue(
          there,
          program + " is not there: apt-get install wine wine64 gcc-mingw-w64-x86-64 runs this");
    }
    return Once.INSTANCE;
  }

  /** Starts what follows in this Windows. */
  public List<String> prefix(String... program) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "-u",
                "DISPLAY",
                "WINEPREFIX=" + prefix,
                "WINEDEBUG=-all",
                // Tests put stand-ins where wine has empty programs of its own.
                "WINEDLLOVERRIDES=certutil.exe,dism.exe=n,b",
                "LC_ALL=C.UTF-8"));
    command.addAll(List.of(program));
    return command;
  }

  /** Runs a program of this Windows, such as {@code reg} or {@code cmd}, in a folder. */
  public Result run(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("wine"));
    command.addAll(List.of(arguments));
    return run(command, folder);
  }

  private Result run(List<String> arguments, Path folder) throws IOException {
    // A pipe would be kept open by services that wine starts and leaves running.
    Path out = Files.createTempFile("unattend-wine", ".txt");
    try {
      Process process =
          new ProcessBuilder(prefix(arguments.toArray(String[]::new)))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      process.getOutputStream().close();
      return new Result(process.waitFor(), Files.readString(out, StandardCharsets.ISO_8859_1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(out);
    }
  }

  /** Compiles a C source of the test resources. */
  public static Path compile(String source, Path program) throws IOException {
    Process process =
        new ProcessBuilder(
                "x86_64-w64-mingw32-gcc",
                "-municode",
                "-Os",
                "-s",
                "-o",
                program.toString(),
                Path.of("src", "test", "resources", "wine", source).toString())
            .inheritIO()
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("cannot compile " + source);
      }
      return program;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** A folder of this Windows as Linux sees it, from a path such as {@code C:\Windows}. */
  public Path linux(String path) {
    return path.regionMatches(true, 0, "C:\\", 0, 3)
        ? prefix.resolve("drive_c").resolve(path.substring(3).replace('\\', '/'))
        : Path.of(path.replaceFirst("^[A-Za-z]:", "").replace('\\', '/'));
  }

  /** Where a link to a folder makes a volume with this letter. */
  public Path drive(char letter) {
    return prefix.resolve("dosdevices").resolve(Character.toLowerCase(letter) + ":");
  }

  /** A path of Linux as this Windows sees it. */
  public static String windows(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }

  private void remove() {
    try {
      new ProcessBuilder(prefix("wineserver", "-k")).start().waitFor(10, TimeUnit.SECONDS);
      try (Stream<Path> all = Files.walk(prefix)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    } catch (IOException | InterruptedException e) {
      // A temporary folder stays.
      Thread.currentThread().interrupt();
    }
  }
}
