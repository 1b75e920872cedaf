package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** An update holds reserved storage. */
final class ReservedStorage implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-reserved-storage-active",
        "sysprep",
        "Reserved storage is in use",
        "Microsoft support article on capturing Windows 11 with Configuration Manager capture media");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.any("reserve-scenario") && answers.number("reserve-scenario") != 0
        ? Problem.of(
            "reserved storage is in use by an update",
            "install all updates, restart until none is pending")
        : Problem.NONE;
  }
}
