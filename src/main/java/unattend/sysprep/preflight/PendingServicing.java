package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** A list of servicing work waits, though it may be a leftover. */
final class PendingServicing implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-pending-xml", "sysprep", "Servicing work may be pending", "practice of other tools");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isTrue("pending-xml")
        ? Problem.of(
            "%WINDIR%\\WinSxS\\pending.xml is there: servicing work may be pending",
            "shutdown /r /t 0")
        : Problem.NONE;
  }
}
