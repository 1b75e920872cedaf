package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** A file on removable media may be taken by a later pass. */
final class RemovableAnswerFile implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.info(
        "env-answer-file-removable",
        "sysprep",
        "There is an answer file on removable media",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/windows-setup-automation-overview");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.any("removable-unattend")
        ? Problem.of(
            "\"" + answers.first("removable-unattend") + "\" may be taken by a later pass",
            "take the medium out")
        : Problem.NONE;
  }
}
