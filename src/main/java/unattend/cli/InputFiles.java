package unattend.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unattend.diagnostic.FileFault;

/** Turns the arguments of a command into the files they mean. */
final class InputFiles {
  private InputFiles() {}

  /**
   * A file to read, or a folder that gives none.
   *
   * @param fault one sentence on why there is nothing to read
   */
  record Entry(String name, Optional<String> fault) {
    static Entry of(String name) {
      return new Entry(name, Optional.empty());
    }

    static Entry faulty(String name, String fault) {
      return new Entry(name, Optional.of(fault));
    }
  }

  /** Files as given; a folder means its {@code *.xml}, recursively, sorted, links not followed. */
  static List<Entry> expand(List<String> arguments) throws UsageException {
    Input.requireOnce(arguments);
    List<Entry> files = new ArrayList<>();
    for (String argument : arguments) {
      if (isFolder(argument)) {
        files.addAll(below(Path.of(argument)));
      } else {
        files.add(Entry.of(argument));
      }
    }
    return files;
  }

  /** What is no path is no folder either; reading it as a file says so. */
  private static boolean isFolder(String argument) {
    try {
      return !Input.isStandard(argument) && Files.isDirectory(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static List<Entry> below(Path folder) {
    List<Entry> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()
                  && file.toString().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                files.add(Entry.of(file.toString()));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              files.add(Entry.faulty(file.toString(), FileFault.reading(file, e)));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      files.add(Entry.faulty(folder.toString(), FileFault.reading(folder, e)));
    }
    if (files.isEmpty()) {
      files.add(Entry.faulty(folder.toString(), folder + " holds no *.xml file"));
    }
    files.sort(Comparator.comparing(Entry::name));
    return files;
  }
}
