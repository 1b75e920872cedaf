package unattend.sysprep.preflight;

import java.util.List;
import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** An app that was updated for a user only stops generalizing. */
final class AppNewerThanProvisioned implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-appx-version-differs",
        "sysprep",
        "A user has a newer version of an app than the provisioned one",
        "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/sysprep-fails-remove-or-update-store-apps");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    Packages.Comparison packages = Packages.Comparison.of(answers);
    List<String> found = packages.newer();
    if (found.isEmpty() && !packages.unlike().isEmpty()) {
      throw new Unanswered(
          "a bundle and the packages in it are numbered differently, and only one of the two is"
              + " known, installed or provisioned, of "
              + String.join(", ", packages.unlike()));
    }
    return found.isEmpty()
        ? Problem.NONE
        : Problem.of(
            "a user has a newer version than the provisioned one: " + String.join(", ", found),
            "Get-AppxPackage -AllUsers " + found.get(0) + " | Remove-AppxPackage -AllUsers");
  }
}
