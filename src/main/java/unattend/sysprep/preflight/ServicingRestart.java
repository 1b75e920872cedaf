package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** The servicing stack waits for a restart. */
final class ServicingRestart implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-cbs-reboot-pending",
        "sysprep",
        "Updates wait for a restart",
        "practice of other tools");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isTrue("cbs-reboot-pending")
        ? Problem.of("updates wait for a restart", "shutdown /r /t 0")
        : Problem.NONE;
  }
}
