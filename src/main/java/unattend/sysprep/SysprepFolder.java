package unattend.sysprep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What sysprep leaves beside itself and in the Windows folder above. */
public record SysprepFolder(Path folder) {
  private static final Pattern IMAGE_STATE =
      Pattern.compile("(?im)^\\s*ImageState\\s*=\\s*\"?(\\w+)");

  /** The folder of a program. */
  public static SysprepFolder of(Path program) {
    return new SysprepFolder(program.toAbsolutePath().normalize().getParent());
  }

  /** Where sysprep logs. */
  public Path logs() {
    return folder.resolve("Panther");
  }

  Path actions() {
    return logs().resolve("setupact.log");
  }

  Path errors() {
    return logs().resolve("setuperr.log");
  }

  /** Deleted by sysprep when it starts, written when it has succeeded. */
  Path tag() {
    return folder.resolve("Sysprep_succeeded.tag");
  }

  /** What this program knows of its last run of sysprep. */
  public Path verdict() {
    return folder.resolve("unattend-verdict.txt");
  }

  /** True if the mark of success was written at that moment or later. */
  boolean hasTagSince(Instant moment) {
    try {
      // Some file systems keep times to two seconds only.
      Instant written = Files.getLastModifiedTime(tag()).toInstant();
      return !written.isBefore(moment.minusSeconds(2));
    } catch (IOException e) {
      return false;
    }
  }

  /** True if the mark of success was written after a file. */
  boolean hasTagAfter(Path file) {
    try {
      return Files.getLastModifiedTime(tag()).compareTo(Files.getLastModifiedTime(file)) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** The state of the image as Windows keeps it in State.ini; empty if it cannot be read. */
  public Optional<String> imageState() {
    Path windows = folder.resolve("..").resolve("..").normalize();
    Path file = windows.resolve("Setup").resolve("State").resolve("State.ini");
    try {
      // Without its zero bytes, UTF-16 is ASCII here.
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      Matcher state = IMAGE_STATE.matcher(text.replace("\0", ""));
      return state.find() ? Optional.of(state.group(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      return -1;
    }
  }
}
