package unattend.cli;

import java.io.IOException;
import java.util.List;
import unattend.catalog.Catalog;
import unattend.report.FileReport;
import unattend.report.OutputFormat;
import unattend.report.Reporter;
import unattend.report.Summary;
import unattend.sysprep.PassContent;
import unattend.sysprep.SysprepOutcome;
import unattend.sysprep.SysprepPlan;
import unattend.sysprep.preflight.Outcome;

/** A run of sysprep, told to people. */
record SysprepText(Io io, boolean colour) implements SysprepOutput {
  @Override
  public void findings(FileReport report) throws IOException {
    LogsCommand.write(List.of(report), reporter());
    io.out().flush();
    io.note(Summary.NOTHING.plus(report).line());
  }

  private Reporter reporter() throws IOException {
    return OutputFormat.TEXT.reporter(io.out(), colour, Catalog.versions());
  }

  @Override
  public void preflight(List<Outcome> outcomes) throws IOException {
    PreflightText.write(outcomes, false, io.out());
    io.out().flush();
    io.note(PreflightText.summary(outcomes));
  }

  @Override
  public void plan(SysprepPlan plan) throws IOException {
    io.out().write("command\n  " + plan.program() + "\n");
    for (String argument : plan.arguments()) {
      io.out().write("  " + argument + "\n");
    }
    passes("passes now", plan.now());
    passes("passes at the next boot", plan.nextBoot());
    if (!plan.unused().isEmpty()) {
      passes("in the file, but not reached by this run", plan.unused());
    }
    for (String note : plan.notes()) {
      io.out().write("note: " + note + "\n");
    }
    io.out().flush();
  }

  private void passes(String title, List<PassContent> passes) throws IOException {
    io.out().write(title + "\n");
    if (passes.isEmpty()) {
      io.out().write("  none\n");
    }
    for (PassContent pass : passes) {
      String names = String.join(", ", pass.components());
      io.out().write("  " + pass.pass() + ": " + (names.isEmpty() ? "nothing in the file" : names));
      io.out().write("\n");
    }
  }

  @Override
  public void outcome(SysprepOutcome outcome) throws IOException {
    io.out().write(outcome.sentence() + "\n");
    io.out().flush();
  }

  @Override
  public void logs(List<FileReport> reports) throws IOException {
    Summary summary = LogsCommand.write(reports, reporter());
    if (summary.errors() + summary.warnings() + summary.infos() == 0) {
      io.note("unattend: the logs of this run name no cause that is known");
    }
  }

  @Override
  public void end() {}
}
