package unattend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.catalog.WindowsRelease;
import unattend.diagnostic.Finding;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFileReader;
import unattend.profile.Importer;
import unattend.profile.Importer.Imported;

/** {@code import}: an answer file becomes a profile that renders the same meaning. */
final class ImportCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    Options.addFile(spec, "FILE", "The answer file.");
    Output.add(spec, "PROFILE", "Where the profile goes");
    Options.addWindows(spec);
    spec.addOption(Options.flag("Write passwords and keys into the profile.", "--keep-secrets"));
    spec.addOption(Options.flag("Leave out the notes.", "-q", "--quiet"));
    Options.addColor(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Io io) throws WorldException, UsageException, IOException {
    String name = Options.file(arguments);
    WindowsRelease release = Options.windows(arguments).orElse(WindowsRelease.newest());
    boolean colour = Options.colour(arguments, io);
    Output output = Output.of(arguments);
    output.requireWritable();
    Path path = Options.path(name);
    AnswerFileReader.Result read = Input.answerFile(name, io);
    boolean keep = Options.isSet(arguments, "--keep-secrets");
    if (!read.file().complete() || read.file().root().isEmpty()) {
      List<Finding> findings = read.findings();
      FindingsToPeople.show(findings, List.of(), colour, io);
      io.note("unattend: an ill-formed file cannot be imported; nothing was written");
      return ExitCode.FINDINGS;
    }
    Imported imported =
        new Importer(Catalog.bundled(), release, keep).profile(read.file(), stem(path));
    output.write(imported.text(), keep, io);
    if (!Options.isSet(arguments, "--quiet")) {
      notes(imported, io);
    }
    return ExitCode.OK;
  }

  /** Which variables stand for the secrets, never what they are. */
  private static void notes(Imported imported, Io io) {
    if (!imported.secrets().isEmpty()) {
      io.note("The secrets found in the file are not in the profile. To render it, set");
      imported.secrets().keySet().stream().sorted().forEach(name -> io.note("  " + name));
    }
  }

  private static String stem(Path path) {
    if (Input.isStandard(path.toString())) {
      return "imported";
    }
    String file = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("imported");
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
