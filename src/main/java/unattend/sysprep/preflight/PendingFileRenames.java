package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Files wait to be replaced at the next restart. */
final class PendingFileRenames implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-pending-file-rename",
        "sysprep",
        "Files wait to be replaced",
        "https://github.com/notepad-plus-plus/notepad-plus-plus/issues/13675");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.any("pending-file-renames")
        ? Problem.of(
            "files wait to be replaced at the next restart, such as "
                + answers.first("pending-file-renames"),
            "shutdown /r /t 0")
        : Problem.NONE;
  }
}
