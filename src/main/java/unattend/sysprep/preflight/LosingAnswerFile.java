package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** The cached file comes before the one in System32\Sysprep. */
final class LosingAnswerFile implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-answer-file-lower",
        "sysprep",
        "The answer file beside sysprep loses against the cached one",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/windows-setup-automation-overview");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return request.answerFile().isEmpty()
            && answers.isTrue("sysprep-unattend")
            && answers.isTrue("cached-generalize")
        ? Problem.of(
            "Unattend.xml beside sysprep loses against the cached file, which has a generalize pass",
            "name the file: unattend sysprep FILE")
        : Problem.NONE;
  }
}
