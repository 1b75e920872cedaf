package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** A partition without default drive letter stays hidden in Windows PE. */
final class HiddenPartition implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-no-default-drive-letter",
        "sysprep",
        "Windows PE will not see the Windows partition",
        "Microsoft support article on capturing Windows 11 with Configuration Manager capture media");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isTrue("no-default-drive-letter")
        ? Problem.of(
            "Windows PE will give the Windows partition no drive letter, so a capture does not find it",
            "diskpart: select volume C, gpt attributes=0x0000000000000000")
        : Problem.NONE;
  }
}
