package unattend.sysprep.preflight;

import java.util.List;
import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** An app that only some users have stops generalizing. */
final class AppNotProvisioned implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-appx-not-provisioned",
        "sysprep",
        "An app is installed for a user and not provisioned for all",
        "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/sysprep-fails-remove-or-update-store-apps",
        "sysprep-third-party-appx");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    List<String> provisioned = Packages.names(answers.lines("appx-provisioned"));
    List<String> found =
        Packages.names(answers.lines("appx-users")).stream()
            .filter(name -> !provisioned.contains(name))
            .toList();
    return found.isEmpty()
        ? Problem.NONE
        : Problem.of(
            "installed for a user, but not provisioned for all: " + String.join(", ", found),
            "Get-AppxPackage -AllUsers " + found.get(0) + " | Remove-AppxPackage -AllUsers");
  }
}
