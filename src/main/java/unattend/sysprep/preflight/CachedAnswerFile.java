package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Without /unattend, sysprep takes the file of the original installation. */
final class CachedAnswerFile implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-answer-file-cached",
        "sysprep",
        "Sysprep would use the cached answer file",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/use-answer-files-with-sysprep",
        "cached-answer-file-left");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return request.answerFile().isEmpty() && answers.isTrue("cached-unattend")
        ? Problem.of(
            "without an answer file sysprep takes the one of the original installation",
            "name the file: unattend sysprep FILE")
        : Problem.NONE;
  }
}
