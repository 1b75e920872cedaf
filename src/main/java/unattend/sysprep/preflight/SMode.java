package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** S mode starts neither scripts nor tools. */
final class SMode implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-s-mode",
        "sysprep",
        "This Windows is in S mode",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/audit-mode-overview");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.first("s-mode").equals("1")
        ? Problem.of(
            "this Windows is in S mode: scripts and tools do not start in audit mode",
            "enable manufacturing mode in the image")
        : Problem.NONE;
  }
}
