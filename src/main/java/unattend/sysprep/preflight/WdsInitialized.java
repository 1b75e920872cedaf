package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** An initialized WDS server cannot be part of an image. */
final class WdsInitialized implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-wds-initialized",
        "sysprep",
        "The WDS server is initialized",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep-support-for-server-roles");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    answers.requireServer();
    return answers.isTrue("wds-configured")
        ? Problem.of("Windows Deployment Services is initialized", "wdsutil /uninitialize-server")
        : Problem.NONE;
  }
}
