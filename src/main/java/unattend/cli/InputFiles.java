package unattend.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import unattend.diagnostic.WorldException;

/** Turns the arguments of a command into the files they mean. */
final class InputFiles {
  private InputFiles() {}

  /**
   * Files as given; a folder means its {@code *.xml}, recursively, sorted, links not followed.
   *
   * @throws WorldException if a folder has no such file or cannot be walked
   */
  static List<String> expand(List<String> arguments) throws WorldException {
    List<String> files = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.equals("-") && Files.isDirectory(Path.of(argument))) {
        files.addAll(below(argument));
      } else {
        files.add(argument);
      }
    }
    return files;
  }

  private static List<String> below(String folder) throws WorldException {
    List<String> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          Path.of(folder),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()
                  && file.toString().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                files.add(file.toString());
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              files.add(file.toString());
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new WorldException("cannot list " + folder + ": " + e.getMessage(), e);
    }
    if (files.isEmpty()) {
      throw new WorldException(folder + " holds no *.xml file");
    }
    Collections.sort(files);
    return files;
  }
}
