package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** After sysprep, the password policy of the domain still holds. */
final class DomainPasswordPolicy implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-domain-password-policy",
        "sysprep",
        "The password policy of the domain outlives sysprep",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep--system-preparation--overview");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isTrue("part-of-domain") && answers.any("accounts-without-password")
        ? Problem.of(
            "accounts that need no password may not be able to log on any more, because the password policy of the domain stays: "
                + answers.joined("accounts-without-password"),
            "net user " + answers.first("accounts-without-password") + " *")
        : Problem.NONE;
  }
}
