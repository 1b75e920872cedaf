package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** CopyProfile fails on entries whose folder is gone. */
final class OrphanProfiles implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-profilelist-orphan",
        "sysprep",
        "CopyProfile meets entries of profiles that are gone",
        "AWS documentation, EC2 Windows Sysprep troubleshooting");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return request.copyProfile() && answers.any("orphan-profiles")
        ? Problem.of(
            "CopyProfile will fail on entries of profiles that are gone: "
                + answers.joined("orphan-profiles"),
            "reg delete \"HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\"
                + answers.first("orphan-profiles")
                + "\"")
        : Problem.NONE;
  }
}
