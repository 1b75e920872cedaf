package unattend.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.WindowsRelease;
import unattend.diagnostic.Nearest;

/** Options that several commands share, described and read in one place. */
final class Options {
  static final String WINDOWS = "--windows";
  static final String FORMAT = "--format";
  static final String COLOR = "--color";

  private Options() {}

  static OptionSpec value(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  static OptionSpec values(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .description(description)
        .build();
  }

  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description).build();
  }

  /** The one file a command is about. */
  static void addFile(CommandSpec spec, String label, String description) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel(label)
            .arity("1")
            .type(String.class)
            .description(description)
            .build());
  }

  static String file(ParseResult arguments) {
    return arguments.matchedPositionalValue(0, "");
  }

  static Path path(String name) throws UsageException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + name + "\" is not a path: " + e.getReason());
    }
  }

  /** The path an option names, if it is given. */
  static Optional<Path> optionalPath(ParseResult arguments, String name) throws UsageException {
    Optional<String> text = text(arguments, name);
    return text.isEmpty() ? Optional.empty() : Optional.of(path(text.get()));
  }

  static void addFormat(CommandSpec spec, List<String> words) {
    spec.addOption(
        OptionSpec.builder(FORMAT)
            .paramLabel("FORMAT")
            .type(String.class)
            .completionCandidates(words)
            .description("How to write the result: " + String.join(", ", words) + ".")
            .build());
  }

  static void addWindows(CommandSpec spec) {
    spec.addOption(
        value(
            WINDOWS,
            "RELEASE",
            "The Windows release the file is for: 7 … 11-25H2, server-2008r2 … server-2025."));
  }

  static void addColor(CommandSpec spec) {
    spec.addOption(value(COLOR, "WHEN", "auto, always or never."));
  }

  static boolean colour(ParseResult arguments, Io io) throws UsageException {
    return io.colour(oneOf(arguments, COLOR, List.of("auto", "always", "never"), "auto"));
  }

  static String text(ParseResult arguments, String name, String otherwise) {
    return arguments.matchedOptionValue(name, otherwise);
  }

  static Optional<String> text(ParseResult arguments, String name) {
    return Optional.ofNullable(arguments.matchedOptionValue(name, (String) null));
  }

  static List<String> texts(ParseResult arguments, String name) {
    return arguments.matchedOptionValue(name, List.of());
  }

  static boolean isSet(ParseResult arguments, String name) {
    return arguments.matchedOptionValue(name, false);
  }

  /** The value of an option that takes one of a few words. */
  static String oneOf(ParseResult arguments, String name, List<String> words, String otherwise)
      throws UsageException {
    String word = text(arguments, name, otherwise);
    if (!words.contains(word)) {
      String near = Nearest.to(word, words).map(w -> "; did you mean " + w + "?").orElse("");
      throw new UsageException(
          name + " takes " + String.join(", ", words) + ", not \"" + word + "\"" + near);
    }
    return word;
  }

  static Optional<WindowsRelease> windows(ParseResult arguments) throws UsageException {
    Optional<String> word = text(arguments, WINDOWS);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<WindowsRelease> release = WindowsRelease.of(word.get());
    if (release.isEmpty()) {
      String near =
          Nearest.to(word.get(), List.of(WindowsRelease.ids().split(", ")))
              .map(id -> "; did you mean " + id + "?")
              .orElse("");
      throw new UsageException(
          WINDOWS + " takes " + WindowsRelease.ids() + ", not \"" + word.get() + "\"" + near);
    }
    return release;
  }
}
