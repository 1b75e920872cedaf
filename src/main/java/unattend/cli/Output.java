package unattend.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import unattend.diagnostic.WorldException;

/** Where a result goes: to the file of {@code -o}, whole or not at all, or to standard output. */
final class Output {
  private static final String OPTION = "--output";
  private static final String STANDARD = "-";

  private final Optional<Path> file;

  private Output(Optional<Path> file) {
    this.file = file;
  }

  static void add(CommandSpec spec, String label, String description) {
    spec.addOption(
        OptionSpec.builder("-o", OPTION)
            .paramLabel(label)
            .type(String.class)
            .description(description + "; - or nothing is standard output.")
            .build());
  }

  static Output of(ParseResult arguments) throws UsageException {
    Optional<String> name = Options.text(arguments, OPTION).filter(word -> !word.equals(STANDARD));
    return new Output(name.isEmpty() ? Optional.empty() : Optional.of(Options.path(name.get())));
  }

  /** The file or folder; empty if the result goes to standard output. */
  Optional<Path> file() {
    return file;
  }

  /**
   * Finds out whether the file could be written, before any work is done for it.
   *
   * @throws WorldException if it cannot
   */
  void requireWritable() throws WorldException {
    if (file.isPresent()) {
      new AtomicFile(file.get()).requireWritable();
    }
  }

  /**
   * For results that take the place of nothing.
   *
   * @throws WorldException if the file is there already
   */
  void requireNew() throws WorldException {
    if (file.isPresent() && Files.exists(file.get())) {
      throw new WorldException(file.get() + " is there already, and is not written over");
    }
  }

  /**
   * Writes the result.
   *
   * @param secret true if only the owner may read the file
   * @throws WorldException if the file cannot be written; what was there before stays
   */
  void write(String text, boolean secret, Io io) throws WorldException, IOException {
    if (file.isPresent()) {
      new AtomicFile(file.get()).write(text, secret);
    } else {
      io.out().write(text);
      io.out().flush();
    }
  }
}
