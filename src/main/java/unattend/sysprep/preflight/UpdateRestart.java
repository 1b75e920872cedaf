package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Windows Update waits for a restart. */
final class UpdateRestart implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-wu-reboot-required", "sysprep", "Windows Update needs a restart", "common practice");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isTrue("wu-reboot-required")
        ? Problem.of("Windows Update waits for a restart", "shutdown /r /t 0")
        : Problem.NONE;
  }
}
