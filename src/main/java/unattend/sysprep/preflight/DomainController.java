package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** A domain controller cannot be generalized. */
final class DomainController implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-domain-controller",
        "sysprep",
        "The machine is a domain controller",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep-support-for-server-roles");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.number("domain-role") >= 4
        ? Problem.of(
            "the machine is a domain controller, which cannot be generalized",
            "Uninstall-ADDSDomainController")
        : Problem.NONE;
  }
}
