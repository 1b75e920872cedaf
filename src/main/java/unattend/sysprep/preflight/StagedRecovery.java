package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** A recovery environment staged under BIOS cannot be set up on UEFI machines. */
final class StagedRecovery implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-winre-staged",
        "sysprep",
        "The recovery environment is staged on a BIOS machine",
        "Microsoft support article winre-cannot-built-deploy-image-captured-non-uefi-computer");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isTrue("winre-staged") && !answers.isTrue("firmware-uefi")
        ? Problem.of(
            "the recovery environment is staged on a BIOS machine; on UEFI machines it will not be set up, and BitLocker not start",
            "reagentc /disable")
        : Problem.NONE;
  }
}
