package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** The mark of an earlier success is there. */
final class EarlierSuccess implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.info(
        "env-sysprep-tag", "sysprep", "An earlier sysprep succeeded here", "seen in public logs");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isTrue("sysprep-tag")
        ? Problem.of(
            "an earlier sysprep succeeded here; its mark is deleted when the next one begins",
            "nothing to do")
        : Problem.NONE;
  }
}
