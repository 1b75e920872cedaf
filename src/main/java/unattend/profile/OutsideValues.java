package unattend.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.SourceText;
import unattend.profile.YamlScalar.Origin;

/** What a reference with a colon stands for: the environment, files, chance. */
final class OutsideValues {
  private static final List<String> KINDS = List.of("env", "file", "prompt", "random", "sha256");

  /** Without the letters and digits people take for each other. */
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final Pattern END = Pattern.compile("(?:\\r?\\n)?\\x00*\\z");
  private static final int MAX_RANDOM = 64;
  private static final int MAX_FILE = 1 << 20;

  private final Map<String, String> environment;
  private final Function<String, Optional<String>> prompt;
  private final Map<String, Optional<String>> answers = new HashMap<>();
  private final Function<SourceText, Path> folders;
  private final Random random;
  private final Reports reports;

  OutsideValues(ProfileOptions options, Function<SourceText, Path> folders, Reports reports) {
    this.environment = options.environment();
    this.prompt = options.prompt();
    this.folders = folders;
    this.random =
        options.seed().isPresent() ? new Random(options.seed().getAsLong()) : new SecureRandom();
    this.reports = reports;
  }

  /** The value of {@code ${kind:argument}}; empty if there is none, which is reported. */
  Optional<YamlScalar> value(String kind, String argument, YamlScalar scalar) {
    return switch (kind) {
      case "env" -> environment(argument, scalar);
      case "prompt" -> prompt(argument, scalar);
      case "file" -> bytes(argument, scalar).flatMap(b -> text(argument, b, scalar));
      case "sha256" -> bytes(argument, scalar).map(b -> literal(scalar, digest(b)));
      case "random" -> random(argument, scalar);
      default -> unknown(kind, scalar);
    };
  }

  private Optional<YamlScalar> environment(String name, YamlScalar scalar) {
    String value = environment.get(name);
    if (value == null) {
      String near =
          Nearest.to(name, environment.keySet())
              .map(other -> "; the nearest that is set is " + other)
              .orElse("");
      reports.add(
          ProfileRules.VARIABLE_UNSET,
          scalar.place(),
          "the environment variable " + name + " is not set" + near,
          "set it, or write $${ where no reference is meant");
      return Optional.empty();
    }
    if (!ProfileOptions.isWhole(value)) {
      reports.add(
          ProfileRules.ENCODING,
          scalar.place(),
          "the environment variable " + name + " holds a character that could not be read",
          "give it in UTF-8, and name a UTF-8 locale that is installed in LC_ALL (locale -a lists"
              + " them)");
      return Optional.empty();
    }
    return Optional.of(outside(scalar, value));
  }

  /** Each question is asked once, however often it stands in the profile. */
  private Optional<YamlScalar> prompt(String question, YamlScalar scalar) {
    Optional<String> answer = answers.computeIfAbsent(question, prompt);
    if (answer.isEmpty()) {
      reports.add(
          ProfileRules.VARIABLE_UNSET,
          scalar.place(),
          "nobody is there to answer \"" + question + "\": this is no terminal",
          "use ${env:NAME} where nobody watches");
    }
    return answer.map(text -> outside(scalar, text));
  }

  /** The bytes of a file; empty if it cannot be read, which is reported. */
  Optional<byte[]> bytes(String name, YamlScalar scalar) {
    String problem;
    try {
      Path file = folders.apply(scalar.place().source()).resolve(name);
      if (!Files.exists(file)) {
        problem = "does not exist";
      } else if (Files.isDirectory(file)) {
        problem = "is a folder";
      } else {
        byte[] bytes = start(file);
        if (bytes.length <= MAX_FILE) {
          return Optional.of(bytes);
        }
        problem = "is larger than 1 MiB";
      }
    } catch (IOException e) {
      problem = "cannot be read";
    } catch (InvalidPathException e) {
      problem = "is not a path";
    }
    reports.add(
        ProfileRules.FILE_MISSING,
        scalar.place(),
        "the file \"" + name + "\" " + problem,
        "paths start from the profile's own folder");
    return Optional.empty();
  }

  /** A device tells no size and has no end, so that it is asked for no more than is looked at. */
  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_FILE + 1);
    }
  }

  /** A file's text without the line end, and the zero of djoin, behind the last line. */
  private Optional<YamlScalar> text(String name, byte[] bytes, YamlScalar scalar) {
    Optional<String> text = SourceReader.text(bytes);
    if (text.isEmpty()) {
      reports.add(
          ProfileRules.ENCODING,
          scalar.place(),
          "the bytes of the file \"" + name + "\" are not UTF-8",
          "save it as UTF-8, or as UTF-16 with a byte order mark");
    }
    return text.map(t -> outside(scalar, END.matcher(t).replaceFirst("")));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<YamlScalar> random(String count, YamlScalar scalar) {
    if (!count.matches("[1-9]\\d?") || Integer.parseInt(count) > MAX_RANDOM) {
      reports.add(
          ProfileRules.REFERENCE_UNKNOWN,
          scalar.place(),
          "${random:" + count + "} names no number of characters from 1 to " + MAX_RANDOM,
          "write ${random:4} for four");
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (int i = Integer.parseInt(count); i > 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return Optional.of(literal(scalar, text.toString()));
  }

  private Optional<YamlScalar> unknown(String kind, YamlScalar scalar) {
    String near =
        Nearest.to(kind, KINDS)
            .map(word -> "write ${" + word + ":…}")
            .orElse("write $${ where no reference is meant");
    reports.add(
        ProfileRules.REFERENCE_UNKNOWN,
        scalar.place(),
        "there is no kind of reference \""
            + kind
            + "\"; a profile knows "
            + String.join(", ", KINDS),
        near);
    return Optional.empty();
  }

  private static YamlScalar outside(YamlScalar scalar, String text) {
    return new YamlScalar(scalar.place(), text, false, Origin.OUTSIDE, List.of());
  }

  private static YamlScalar literal(YamlScalar scalar, String text) {
    return new YamlScalar(scalar.place(), text, false, Origin.LITERAL, List.of());
  }
}
