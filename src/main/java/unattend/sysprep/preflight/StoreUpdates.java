package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** An app that the Store updates for a user stops generalizing. */
final class StoreUpdates implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-store-auto-update",
        "sysprep",
        "The Store may update apps before sysprep runs",
        "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/sysprep-fails-remove-or-update-store-apps");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.hasStore()
            && !answers.first("store-auto-download").equals("2")
            && answers.isTrue("network-up")
        ? Problem.of(
            "the machine is online and the Store may update apps before sysprep runs",
            "reg add HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsStore /v AutoDownload /t REG_DWORD /d 2")
        : Problem.NONE;
  }
}
