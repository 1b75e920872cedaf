package unattend.sysprep.preflight;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import unattend.diagnostic.RuleInfo;

/** Some apps update or install themselves for a user whenever the machine is online. */
final class SelfUpdatingApps implements Check {
  private static final Set<String> OFFENDERS =
      Set.of(
          "Microsoft.MicrosoftEdge.Stable",
          "Microsoft.Copilot",
          "Microsoft.OneDriveSync",
          "Microsoft.Winget.Source",
          "Microsoft.Edge.GameAssist",
          "NotepadPlusPlus");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-appx-known-offenders",
        "sysprep",
        "An app that updates itself for a user is ahead of its provisioning",
        "https://github.com/antifob/incus-windows/issues/28",
        "sysprep-edge-appx");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    List<String> provisioned = Packages.names(answers.lines("appx-provisioned"));
    List<String> newer = Packages.Comparison.of(answers).newer();
    List<String> found =
        Packages.names(answers.lines("appx-users")).stream()
            .filter(OFFENDERS::contains)
            .filter(name -> !provisioned.contains(name) || newer.contains(name))
            .toList();
    return found.isEmpty()
        ? Problem.NONE
        : Problem.of(
            "these come back while the machine is online: " + String.join(", ", found),
            "remove them just before sysprep, with the network off");
  }
}
