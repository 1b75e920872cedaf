package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Only one sysprep may be open; its window in audit mode counts. */
final class SysprepRunning implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-sysprep-running",
        "sysprep",
        "Another sysprep is open",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep-process-overview",
        "sysprep-already-running");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.any("sysprep-processes")
        ? Problem.of(
            "sysprep is open already (process " + answers.first("sysprep-processes") + ")",
            "taskkill /PID " + answers.first("sysprep-processes"))
        : Problem.NONE;
  }
}
