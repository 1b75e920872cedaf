package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Profiles of other users bring their apps and confuse CopyProfile. */
final class OtherProfiles implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-other-profiles",
        "sysprep",
        "There are profiles of other users",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/customize-the-default-user-profile-by-using-copyprofile",
        "copyprofile-with-accounts");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.any("profiles")
        ? Problem.of(
            "there are profiles of other users: " + answers.joined("profiles"),
            "delete the accounts with their profiles (SystemPropertiesAdvanced, User Profiles)")
        : Problem.NONE;
  }
}
