package unattend.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.check.CheckOptions;
import unattend.check.CheckResult;
import unattend.check.Checker;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFile;
import unattend.document.AnswerFileReader;
import unattend.report.PlanFormat;
import unattend.report.RunInfo;
import unattend.review.PlanPurpose;
import unattend.review.Planner;
import unattend.rules.Rules;

/** {@code plan}: tells what an answer file will do, step by step. */
final class PlanCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    Options.addFile(spec, "FILE", "The answer file; - is standard input.");
    Options.addFormat(spec, PlanFormat.words());
    CheckingOptions.add(spec);
    Options.addColor(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Io io) throws WorldException, UsageException, IOException {
    CheckOptions declared = CheckingOptions.read(arguments);
    PlanFormat format =
        PlanFormat.of(Options.oneOf(arguments, Options.FORMAT, PlanFormat.words(), "text"))
            .orElseThrow();
    boolean colour = Options.colour(arguments, io);
    Catalog catalog = Catalog.bundled();
    AnswerFileReader.Result read = Input.answerFile(Options.file(arguments), io);
    AnswerFile file = read.file();
    PlanPurpose purpose = PlanPurpose.of(file, catalog, declared);
    if (purpose.objection().isPresent()) {
      throw new UsageException(purpose.objection().get());
    }
    CheckResult result = new Checker(catalog, Rules.all(), purpose.known(declared)).check(read);
    if (!purpose.hasPasses()) {
      io.note("unattend: no pass can be read in this file; unattend validate says why");
      return ExitCode.FINDINGS;
    }
    format.write(
        Planner.of(file, catalog, purpose, result),
        io.out(),
        colour,
        RunInfo.of(Catalog.versions()));
    boolean errors = result.findings().stream().anyMatch(ValidateCommand::isError);
    return errors ? ExitCode.FINDINGS : ExitCode.OK;
  }
}
