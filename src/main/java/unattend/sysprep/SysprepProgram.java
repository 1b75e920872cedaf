package unattend.sysprep;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import unattend.diagnostic.WorldException;

/** Where sysprep is: that of this Windows, or a stand-in that the user names. */
public final class SysprepProgram {
  private static final String IN_BOX = "%WINDIR%\\System32\\Sysprep\\sysprep.exe";

  private final Optional<String> given;
  private final Map<String, String> environment;
  private final boolean windows;

  /**
   * A place that is not looked at yet.
   *
   * @param given the path that the user names instead of the one of this Windows
   * @param windows true if this program runs on Windows
   */
  public SysprepProgram(Optional<String> given, Map<String, String> environment, boolean windows) {
    this.given = given;
    this.environment = environment;
    this.windows = windows;
  }

  /** True if this program runs on Windows. */
  public static boolean onWindows() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  /** True if it is that of the Windows that this program runs on. */
  public boolean isOfThisWindows() {
    return windows && given.isEmpty();
  }

  /** The path as it is shown in a plan, whether or not there is anything. */
  public String shown() {
    if (given.isPresent()) {
      return given.get();
    }
    return windows && windowsFolder().isPresent() ? inBox().toString() : IN_BOX;
  }

  /**
   * The program, ready to be started.
   *
   * @throws WorldException if there is none
   */
  public Path find() throws WorldException {
    if (given.isEmpty() && !windows) {
      throw new WorldException(
          "sysprep is part of Windows and runs on the reference machine itself; this is "
              + System.getProperty("os.name")
              + " (--dry-run shows the plan anywhere, --sysprep PATH names another program)");
    }
    if (given.isEmpty() && windowsFolder().isEmpty()) {
      throw new WorldException("the environment names no WINDIR, below which sysprep would be");
    }
    Path path = given.isPresent() ? path(given.get()) : inBox();
    if (!Files.isRegularFile(path)) {
      throw new WorldException("there is no sysprep at \"" + path + "\"");
    }
    if (!Files.isExecutable(path)) {
      throw new WorldException("\"" + path + "\" may not be executed by this user");
    }
    return path;
  }

  private static Path path(String text) throws WorldException {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new WorldException("\"" + text + "\" is not a path: " + e.getReason(), e);
    }
  }

  private Optional<String> windowsFolder() {
    return Optional.ofNullable(environment.get("WINDIR"))
        .or(() -> Optional.ofNullable(environment.get("SystemRoot")));
  }

  private Path inBox() {
    // A 32-bit process sees the 32-bit System32; Sysnative leads it to the real one.
    String system = environment.containsKey("PROCESSOR_ARCHITEW6432") ? "Sysnative" : "System32";
    return Path.of(windowsFolder().orElseThrow(), system, "Sysprep", "sysprep.exe");
  }
}
