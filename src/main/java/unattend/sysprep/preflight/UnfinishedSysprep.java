package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** An earlier run that broke off blocks all later ones. */
final class UnfinishedSysprep implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-sysprep-status",
        "sysprep",
        "An earlier run of sysprep did not finish",
        "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/fatal-error-occurred-sysprep-machine");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    boolean generalization =
        answers.any("generalization-state") && answers.number("generalization-state") != 7;
    boolean cleanup = answers.any("cleanup-state") && answers.number("cleanup-state") != 2;
    return generalization || cleanup
        ? Problem.of(
            "an earlier run of sysprep did not finish (GeneralizationState "
                + answers.first("generalization-state")
                + ", CleanupState "
                + answers.first("cleanup-state")
                + "; 7 and 2 are the finished ones)",
            "recreate the image, or go back to a snapshot")
        : Problem.NONE;
  }
}
