package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Sysprep is documented for machines in a workgroup. */
final class DomainJoined implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-domain-joined",
        "sysprep",
        "The machine is in a domain",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep--system-preparation--overview");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isTrue("part-of-domain")
        ? Problem.of(
            "the machine is in a domain; generalizing takes it out of it",
            "Remove-Computer -WorkgroupName WORKGROUP -Restart")
        : Problem.NONE;
  }
}
