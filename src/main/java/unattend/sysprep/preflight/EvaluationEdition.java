package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Evaluation editions take no product key. */
final class EvaluationEdition implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-evaluation-edition", "sysprep", "This is an evaluation edition", "general knowledge");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.first("edition").endsWith("Eval")
        ? Problem.of(
            "this is an evaluation edition ("
                + answers.first("edition")
                + "): it takes no product key and counts its own resets",
            "dism /Online /Set-Edition:EDITION /ProductKey:KEY /AcceptEula, or leave ProductKey out")
        : Problem.NONE;
  }
}
