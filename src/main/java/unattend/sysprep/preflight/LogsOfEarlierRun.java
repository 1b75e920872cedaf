package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** The next run may clear what the earlier one logged. */
final class LogsOfEarlierRun implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.info(
        "env-logs-kept",
        "sysprep",
        "Logs of an earlier run are there",
        "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/fatal-error-occurred-sysprep-machine");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.isTrue("sysprep-logs")
        ? Problem.of(
            "logs of an earlier run are there, and the next one may clear them",
            "xcopy /s /i %WINDIR%\\System32\\Sysprep\\Panther %TEMP%\\Panther")
        : Problem.NONE;
  }
}
