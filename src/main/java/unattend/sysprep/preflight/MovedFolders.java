package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Servicing fails where the folders of users or programs were moved. */
final class MovedFolders implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-folders-moved",
        "sysprep",
        "User or program data folders are not on the system drive",
        "Microsoft support article servicing-fails-moved-user-profile-programdata-folders");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.any("moved-folders")
        ? Problem.of(
            "not on the system drive: " + answers.joined("moved-folders"),
            "move them back, or install again without FolderLocations")
        : Problem.NONE;
  }
}
