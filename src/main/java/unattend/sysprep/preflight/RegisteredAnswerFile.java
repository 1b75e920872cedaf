package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** The registry names an answer file that comes before all others. */
final class RegisteredAnswerFile implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-answer-file-registry",
        "sysprep",
        "The registry points to another answer file",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/windows-setup-automation-overview");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.any("unattend-file-value")
            && !request.isAnswerFile(answers.first("unattend-file-value"))
        ? Problem.of(
            "the registry names the answer file \""
                + answers.first("unattend-file-value")
                + "\", which comes before all others",
            "reg delete HKLM\\SYSTEM\\Setup /v UnattendFile /f")
        : Problem.NONE;
  }
}
