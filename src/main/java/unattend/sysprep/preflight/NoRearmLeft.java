package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Every generalizing resets the licence, which is counted. */
final class NoRearmLeft implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-rearm-count",
        "sysprep",
        "The licence may not be reset once more",
        "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/error-occurs-when-running-sysprep-generalize",
        "sysprep-rearm-limit");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.number("rearm-count") == 0 && !request.skipRearm()
        ? Problem.of(
            "the licence may not be reset once more",
            "set SkipRearm to 1 for this run, or build the image anew")
        : Problem.NONE;
  }
}
