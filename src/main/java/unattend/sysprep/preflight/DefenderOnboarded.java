package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Defender for Endpoint guards an identity that sysprep wants to delete. */
final class DefenderOnboarded implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-mde-onboarded",
        "sysprep",
        "Defender for Endpoint is onboarded",
        "https://github.com/actions/runner-images/issues/9659");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.any("mde-sense-guid") || answers.first("mde-onboarded").equals("1")
        ? Problem.of(
            "Defender for Endpoint is onboarded: sysprep may be denied to delete its identity, and copies would share it",
            "run the offboarding script of the Defender portal first")
        : Problem.NONE;
  }
}
