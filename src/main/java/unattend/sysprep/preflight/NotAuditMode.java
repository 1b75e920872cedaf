package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** The documented way to generalize starts in audit mode. */
final class NotAuditMode implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-not-audit-mode",
        "sysprep",
        "The machine is not in audit mode",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep--generalize--a-windows-installation");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.first("image-state").equals("IMAGE_STATE_COMPLETE")
        ? Problem.of(
            "the machine has been through the out-of-box experience; the documented way generalizes from audit mode",
            "sysprep /audit /reboot")
        : Problem.NONE;
  }
}
