package unattend.cli;

import java.io.IOException;
import java.util.List;
import unattend.report.FileReport;
import unattend.sysprep.SysprepOutcome;
import unattend.sysprep.SysprepPlan;
import unattend.sysprep.preflight.Outcome;

/** Where the parts of a run of sysprep go as they come. */
interface SysprepOutput {
  void findings(FileReport report) throws IOException;

  void preflight(List<Outcome> outcomes) throws IOException;

  void plan(SysprepPlan plan) throws IOException;

  void outcome(SysprepOutcome outcome) throws IOException;

  void logs(List<FileReport> reports) throws IOException;

  void end() throws IOException;
}
