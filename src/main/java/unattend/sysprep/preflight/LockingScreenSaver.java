package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** In audit mode nobody knows the password that a screen saver asks for. */
final class LockingScreenSaver implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-screensaver-password",
        "sysprep",
        "A screen saver would lock you out of audit mode",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/audit-mode-overview");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isAuditMode() && answers.isTrue("screensaver-secure")
        ? Problem.of(
            "a screen saver with password locks you out of audit mode",
            "reg add \"HKCU\\Control Panel\\Desktop\" /v ScreenSaverIsSecure /d 0 /f")
        : Problem.NONE;
  }
}
