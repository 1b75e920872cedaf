package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Started by a service, sysprep leaves Store apps unregistered. */
final class RunningAsSystem implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-running-as-system",
        "sysprep",
        "Sysprep must not run as the system account",
        "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/sysprep-as-system-windows-11",
        "sysprep-as-system");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.first("user-sid").equals("S-1-5-18")
        ? Problem.of(
            "this program runs as LocalSystem; on Windows 11 24H2 and later sysprep then leaves a black screen and a dead Start menu",
            "start it as an administrator user, not from a service, a scheduled task or psexec -s")
        : Problem.NONE;
  }
}
