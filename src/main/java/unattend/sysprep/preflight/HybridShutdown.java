package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** After a hybrid shutdown the account of audit mode is disabled. */
final class HybridShutdown implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.info(
        "env-hybrid-shutdown",
        "sysprep",
        "Fast startup is on in audit mode",
        "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/fail-to-turn-off-computer-from-audit-mode");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isAuditMode() && answers.first("hiberboot").equals("1")
        ? Problem.of(
            "fast startup is on: shutting down from the Start menu disables the account of audit mode",
            "shutdown /s /t 0")
        : Problem.NONE;
  }
}
