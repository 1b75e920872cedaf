package unattend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import unattend.diagnostic.WorldException;

/** {@code new}: writes one of the sample profiles, comments and all, to be made one's own. */
final class NewCommand implements Command {
  private static final List<String> SCENARIOS =
      List.of("golden-image", "audit-mode", "kiosk", "server", "clean-install");
  private static final String SCENARIO = "--scenario";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.addOption(Options.value(SCENARIO, "NAME", "One of " + String.join(", ", SCENARIOS) + "."));
    Output.add(spec, "PROFILE", "Where the profile goes, a new file");
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Io io) throws WorldException, UsageException, IOException {
    if (Options.text(arguments, SCENARIO).isEmpty()) {
      throw new UsageException(SCENARIO + " is missing; it takes " + String.join(", ", SCENARIOS));
    }
    String profile = profile(Options.oneOf(arguments, SCENARIO, SCENARIOS, ""));
    Output output = Output.of(arguments);
    output.requireNew();
    output.write(profile, false, io);
    return ExitCode.OK;
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
