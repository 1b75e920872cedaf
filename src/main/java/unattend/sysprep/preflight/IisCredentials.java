package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Credentials that IIS encrypted cannot be read on the copy. */
final class IisCredentials implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-iis-encrypted-credentials",
        "sysprep",
        "IIS holds encrypted credentials",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep-support-for-server-roles");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isTrue("iis-encrypted")
        ? Problem.of(
            "applicationHost.config holds encrypted credentials, which no copy can read",
            "remove them in IIS Manager, and enter them again after deployment")
        : Problem.NONE;
  }
}
