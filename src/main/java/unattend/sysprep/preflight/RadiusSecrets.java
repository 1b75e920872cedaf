package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** RADIUS clients and server groups carry shared secrets into every copy. */
final class RadiusSecrets implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-nps-secrets",
        "sysprep",
        "The network policy server holds secrets",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/prepare-a-network-policy-server--nps--for-imaging");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    answers.requireServer();
    return answers.any("nps-secrets")
        ? Problem.of(
            "RADIUS clients or remote server groups carry their secrets into every copy",
            "netsh nps reset config")
        : Problem.NONE;
  }
}
