package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Files encrypted with EFS become unreadable for ever. */
final class EncryptedFiles implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-efs-files",
        "sysprep",
        "Files are encrypted with EFS",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep--system-preparation--overview");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    if (!request.onDemand(info().name())) {
      throw new Unanswered("it reads every drive; --check env-efs-files asks for it");
    }
    return answers.any("efs-files")
        ? Problem.of(
            "encrypted files will be unreadable for ever, such as " + answers.first("efs-files"),
            "cipher /d \"" + answers.first("efs-files") + "\"")
        : Problem.NONE;
  }
}
