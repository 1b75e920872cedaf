package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Packages are staged that nobody has installed. */
final class StagedApps implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.info(
        "env-appx-staged-third-party",
        "sysprep",
        "App packages are staged that no user has",
        "practice of other tools");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.any("appx-staged")
        ? Problem.of(
            "staged, but installed for nobody: " + answers.joined("appx-staged"),
            "Get-AppxPackage -AllUsers shows what is installed; remove what nobody needs")
        : Problem.NONE;
  }
}
