package unattend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import unattend.diagnostic.WorldException;

/** {@code new}: writes one of the sample profiles, comments and all, to be made one's own. */
final class NewCommand implements Command {
  private static final List<String> SCENARIOS =
      List.of("golden-image", "audit-mode", "kiosk", "server", "clean-install");
  private static final String SCENARIO = "--scenario";
  private static final String OUTPUT = "--output";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.addOption(Options.value(SCENARIO, "NAME", "One of " + String.join(", ", SCENARIOS) + "."));
    spec.addOption(
        picocli.CommandLine.Model.OptionSpec.builder("-o", OUTPUT)
            .paramLabel("PROFILE")
            .type(String.class)
            .description("Where the profile goes, a new file; - or nothing is standard output.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Io io) throws WorldException, UsageException, IOException {
    if (Options.text(arguments, SCENARIO).isEmpty()) {
      throw new UsageException(SCENARIO + " is missing; it takes " + String.join(", ", SCENARIOS));
    }
    String profile = profile(Options.oneOf(arguments, SCENARIO, SCENARIOS, ""));
    Optional<String> output = Options.text(arguments, OUTPUT).filter(name -> !name.equals("-"));
    if (output.isEmpty()) {
      io.out().write(profile);
    } else {
      Path file = path(output.get());
      if (Files.exists(file)) {
        throw new WorldException(file + " is there already, and is not written over");
      }
      new AtomicFile(file).write(profile, false);
    }
    return ExitCode.OK;
  }

  private static Path path(String name) throws UsageException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + name + "\" is not a path: " + e.getReason());
    }
  }

  private static String profile(String scenario) throws IOException {
    String resource = "/unattend/samples/" + scenario + "/profile.yaml";
    try (InputStream in = NewCommand.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the program's own resource " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
