package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Sysprep wants the rights of an administrator. */
final class NotElevated implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-not-admin",
        "sysprep",
        "Sysprep must be started by an elevated administrator",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep-process-overview",
        "sysprep-not-elevated");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return !answers.isTrue("elevated")
        ? Problem.of(
            "this program does not run with the rights of an administrator",
            "start it from an elevated command prompt")
        : Problem.NONE;
  }
}
