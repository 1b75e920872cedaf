package unattend.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFile;
import unattend.report.DiffFormat;
import unattend.report.Differences;
import unattend.report.RunInfo;
import unattend.review.Comparison;

/** {@code diff}: what two answer files mean differently. */
final class DiffCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    Options.addFile(spec, "A", "The answer file as it was; - is standard input.");
    Options.addFile(spec, "B", "The answer file as it is.");
    Options.addFormat(spec, DiffFormat.words());
    spec.addOption(Options.flag("Leave out the summary.", "-q", "--quiet"));
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Io io) throws WorldException, UsageException, IOException {
    DiffFormat format =
        DiffFormat.of(Options.oneOf(arguments, Options.FORMAT, DiffFormat.words(), "text"))
            .orElseThrow();
    String before = Options.file(arguments);
    String after = arguments.matchedPositionalValue(1, "");
    Input.requireOnce(List.of(before, after));
    AnswerFile first = Input.answerFile(before, io).file();
    AnswerFile second = Input.answerFile(after, io).file();
    Catalog catalog = Catalog.bundled();
    Differences all =
        new Differences(
            before,
            after,
            first.complete() && second.complete(),
            Comparison.of(first, second, catalog));
    format.write(all, io.out(), RunInfo.of(Catalog.versions()));
    if (!Options.isSet(arguments, "--quiet")) {
      io.note(all.sentence());
    }
    warn(List.of(first, second), io);
    return all.differences().isEmpty() && all.complete() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private static void warn(List<AnswerFile> files, Io io) {
    for (AnswerFile file : files) {
      if (!file.complete()) {
        String name = file.source().name();
        io.note("unattend: " + name + " is ill-formed and breaks off; more may differ");
      }
    }
  }
}
