package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** A deployment toolkit would copy its boot image to the small partition. */
final class LetteredSystemPartition implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-system-reserved-letter",
        "sysprep",
        "The System Reserved partition has a drive letter",
        "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/sysprep-capture-task-sequence-fails");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.any("system-reserved-letter")
        ? Problem.of(
            "the System Reserved partition has the letter "
                + answers.first("system-reserved-letter")
                + "; MDT would copy its boot image there and run out of room",
            "mountvol " + answers.first("system-reserved-letter") + " /D")
        : Problem.NONE;
  }
}
