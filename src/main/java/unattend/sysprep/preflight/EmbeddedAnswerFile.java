package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** A file in Panther\Unattend is taken again at every pass. */
final class EmbeddedAnswerFile implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-answer-file-panther-unattend",
        "sysprep",
        "An embedded answer file overrides the cached one",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/windows-setup-automation-overview",
        "embedded-file-precedence");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.any("panther-unattend")
        ? Problem.of(
            "\""
                + answers.first("panther-unattend")
                + "\" overrides the cached answer file at every pass",
            "del \"" + answers.first("panther-unattend") + "\"")
        : Problem.NONE;
  }
}
