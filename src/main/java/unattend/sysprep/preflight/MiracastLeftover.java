package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** The upgrade from 1703 to 1709 leaves a package that stops sysprep. */
final class MiracastLeftover implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-upgrade-leftover-miracast",
        "sysprep",
        "A MiracastView leftover of an upgrade is there",
        "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/miracastview-cause-sysprep-error-upgrade-windows-10-1709");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isTrue("upgraded") && answers.number("build") == 16299 && answers.any("miracast")
        ? Problem.of(
            answers.first("miracast") + " is a leftover of the upgrade from Windows 10 1703",
            "bring its XML in AppRepository back from Windows.old, restart, remove the package")
        : Problem.NONE;
  }
}
