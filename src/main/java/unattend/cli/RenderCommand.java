package unattend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.diagnostic.Finding;
import unattend.diagnostic.WorldException;
import unattend.profile.ProfileOptions;
import unattend.profile.ProfileSource;
import unattend.render.AnswerFileRenderer;
import unattend.render.Rendered;
import unattend.report.Summary;

/** {@code render}: a profile becomes an answer file, if nothing is wrong with either. */
final class RenderCommand implements Command {
  private static final String FOR = "--for";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    Options.addFile(spec, "PROFILE", "The profile, a YAML file.");
    Output.add(spec, "FILE", "Where the answer file goes");
    spec.addOption(
        Options.values("--set", "KEY=VALUE", "Set a key of the profile; may be repeated."));
    spec.addOption(
        Options.values("--var", "NAME=VALUE", "Set a variable of the profile; may be repeated."));
    spec.addOption(
        Options.value("--arch", "ARCH", "Which of several architectures in target.arch."));
    spec.addOption(
        Options.value(
            FOR,
            "CSV",
            "One answer file for each machine of this list, into the folder -o; a column is a key"
                + " of the profile, computer-name, or a variable; column file names the file."));
    spec.addOption(
        Options.value("--seed", "N", "Makes the random parts of a profile the same every time."));
    spec.addOption(Options.flag("A secret in the profile itself is an error.", "--strict"));
    spec.addOption(
        Options.value("--templates", "DIR", "Take unattend.xml.ftlx from this folder instead."));
    spec.addOption(
        Options.flag("Write although validate found errors; still exit with 1.", "--force"));
    spec.addOption(Options.flag("Write a copy to show around: every secret is wiped.", "--redact"));
    spec.addOption(
        Options.flag(
            "Write no answer file, but which line each of its settings comes from.",
            "--show-origin"));
    spec.addOption(Options.flag("Leave out the summary line.", "-q", "--quiet"));
    Options.addColor(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Io io) throws WorldException, UsageException, IOException {
    String name = Options.file(arguments);
    if (Options.text(arguments, FOR).isPresent()) {
      return fleet(name, arguments, io);
    }
    Output output = Output.of(arguments);
    ProfileOptions options = options(arguments, io);
    boolean colour = Options.colour(arguments, io);
    output.requireWritable();
    Catalog catalog = Catalog.bundled();
    AnswerFileRenderer renderer =
        new AnswerFileRenderer(catalog, Options.optionalPath(arguments, "--templates"));
    ProfileSource source = source(name, catalog, io);
    ProfileSource.Result resolved = source.resolve(options);
    List<Finding> findings = new ArrayList<>(resolved.findings());
    List<String> notCovered = new ArrayList<>();
    Optional<Rendered> rendered = Optional.empty();
    if (resolved.profile().isPresent()) {
      rendered = Optional.of(renderer.render(resolved.profile().get()));
      String file = output.file().map(Path::toString).orElse("rendered answer file");
      RenderedCheck.Result result = new RenderedCheck(catalog).check(file, rendered.get());
      findings.addAll(result.findings());
      notCovered.addAll(result.notCovered());
    }
    Summary summary = FindingsToPeople.show(findings, notCovered, colour, io);
    boolean failed = summary.errors() > 0;
    if (rendered.isPresent() && (!failed || Options.isSet(arguments, "--force"))) {
      RenderedText result = result(arguments, rendered.get(), renderer);
      output.write(result.text(), result.secret(), io);
    }
    if (!Options.isSet(arguments, "--quiet") && !findings.isEmpty()) {
      io.note(summary.line() + (failed ? written(arguments, rendered.isPresent()) : ""));
    }
    return failed ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private static ProfileSource source(String name, Catalog catalog, Io io)
      throws WorldException, UsageException {
    return ProfileSource.read(name, Options.path(name), Input.bytes(name, io), catalog);
  }

  private static int fleet(String name, ParseResult arguments, Io io)
      throws WorldException, UsageException, IOException {
    String list = Options.text(arguments, FOR, "");
    Optional<Path> folder = Output.of(arguments).file();
    if (folder.isEmpty()) {
      throw new UsageException(
          FOR + " writes one file for each machine: name their folder with -o");
    }
    Input.requireOnce(List.of(name, list));
    if (Options.isSet(arguments, "--show-origin")) {
      throw new UsageException(
          "--show-origin is about one answer file, and " + FOR + " writes many: leave one out");
    }
    Catalog catalog = Catalog.bundled();
    Optional<Path> templates = Options.optionalPath(arguments, "--templates");
    Fleet fleet =
        new Fleet(
            source(name, catalog, io),
            options(arguments, io),
            new AnswerFileRenderer(catalog, templates),
            catalog,
            folder.get(),
            io,
            new Fleet.Manner(
                Options.isSet(arguments, "--redact"),
                Options.isSet(arguments, "--force"),
                Options.colour(arguments, io)));
    try (MachineList machines =
        Input.isStandard(list)
            ? MachineList.open(list, io.in())
            : MachineList.open(list, Options.path(list))) {
      return fleet.render(list, machines, Options.isSet(arguments, "--quiet"));
    }
  }

  private static String written(ParseResult arguments, boolean rendered) {
    return Options.isSet(arguments, "--force") && rendered
        ? "; written nevertheless (--force)"
        : "; nothing was written";
  }

  /** What is to be written: the answer file, a copy without secrets, or where it comes from. */
  private static RenderedText result(
      ParseResult arguments, Rendered rendered, AnswerFileRenderer renderer) throws WorldException {
    return Options.isSet(arguments, "--show-origin")
        ? new RenderedText(Origins.list(rendered.root()), false)
        : RenderedText.of(rendered, Options.isSet(arguments, "--redact"), renderer);
  }

  static ProfileOptions options(ParseResult arguments, Io io) throws UsageException {
    return new ProfileOptions(
        io.environment(),
        Assignments.read(arguments, "--set", "identity.computer-name=FRA-7"),
        Assignments.read(arguments, "--var", "site=FRA"),
        Options.text(arguments, "--arch"),
        seed(arguments),
        question -> ask(question, io),
        Options.isSet(arguments, "--strict"));
  }

  private static Optional<String> ask(String question, Io io) {
    return io.terminal()
        ? Optional.ofNullable(System.console().readPassword("%s: ", question)).map(String::new)
        : Optional.empty();
  }

  private static OptionalLong seed(ParseResult arguments) throws UsageException {
    Optional<String> text = Options.text(arguments, "--seed");
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text.get()));
    } catch (NumberFormatException e) {
      throw new UsageException("--seed takes a whole number, not \"" + text.get() + "\"");
    }
  }
}
