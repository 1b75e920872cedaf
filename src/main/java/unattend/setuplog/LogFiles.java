package unattend.setuplog;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import unattend.diagnostic.FileFault;
import unattend.diagnostic.WorldException;

/** Finds the logs that a path means: a file, those of a folder, those of a zip. */
public final class LogFiles {
  private static final Comparator<LogSource> ORDER =
      Comparator.comparing(LogSource::holdsErrorsOnly).thenComparing(LogSource::name);

  private static final Charset DOS = Charset.forName("IBM850");

  private LogFiles() {}

  /**
   * The logs of a path, sorted, setuperr.log after the fuller setupact.log.
   *
   * @throws WorldException if a folder or zip cannot be read or holds no log
   */
  public static List<LogSource> at(Path path) throws WorldException {
    try {
      if (Files.isDirectory(path)) {
        return sorted(inFolder(path), path);
      }
      return isZip(path) ? sorted(inZip(path), path) : List.of(file(path));
    } catch (IOException e) {
      throw new WorldException(FileFault.reading(path, e), e);
    }
  }

  /** True if a folder holds a log. */
  public static boolean hasAny(Path folder) throws WorldException {
    try {
      return !inFolder(folder).isEmpty();
    } catch (IOException e) {
      throw new WorldException(FileFault.reading(folder, e), e);
    }
  }

  private static List<LogSource> sorted(List<LogSource> logs, Path path) throws WorldException {
    if (logs.isEmpty()) {
      throw new WorldException(path + " holds no *.log file");
    }
    logs.sort(ORDER);
    return logs;
  }

  private static LogSource file(Path path) {
    return new LogSource(path.toString(), () -> Files.newInputStream(path));
  }

  private static boolean isLog(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".log");
  }

  private static List<LogSource> inFolder(Path folder) throws IOException {
    List<LogSource> logs = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isLog(file.toString())) {
              logs.add(file(file));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            logs.add(file(file));
            return FileVisitResult.CONTINUE;
          }
        });
    return logs;
  }

  private static boolean isZip(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4
          && start[0] == 'P'
          && start[1] == 'K'
          && start[2] == 3
          && start[3] == 4;
    }
  }

  private static List<LogSource> inZip(Path path) throws IOException {
    List<LogSource> logs = new ArrayList<>();
    try (ZipFile zip = zip(path)) {
      zip.stream()
          .filter(entry -> !entry.isDirectory() && isLog(entry.getName()))
          .map(ZipEntry::getName)
          .forEach(name -> logs.add(new LogSource(path + "!" + name, () -> open(path, name))));
    }
    return logs;
  }

  private static InputStream open(Path path, String name) throws IOException {
    return new ZippedLog(zip(path), name);
  }

  /** A zip whose names are in UTF-8 or, as older programs write them, in the code page of DOS. */
  private static ZipFile zip(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile());
    } catch (ZipException e) {
      return new ZipFile(path.toFile(), DOS);
    }
  }

  /** An entry whose zip is closed with it. */
  private static final class ZippedLog extends FilterInputStream {
    private final ZipFile zip;

    ZippedLog(ZipFile zip, String name) throws IOException {
      super(zip.getInputStream(zip.getEntry(name)));
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
