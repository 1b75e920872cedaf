package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Before Windows 10 1607 an upgraded installation cannot be prepared. */
final class UpgradedWindows implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-upgraded-os",
        "sysprep",
        "This Windows was upgraded, which this release does not take",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep--system-preparation--overview",
        "sysprep-upgraded-image");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isTrue("upgraded") && answers.number("build") < 14393
        ? Problem.of(
            "this Windows was installed by an upgrade, and sysprep takes that from Windows 10 1607 on only",
            "install it from the media")
        : Problem.NONE;
  }
}
