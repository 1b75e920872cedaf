package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Files encrypted with EFS become unreadable for ever. */
final class EncryptedFiles implements Check {
  static final String NAME = "env-efs-files";
  static final String QUESTION = "efs-files";

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        NAME,
        "sysprep",
        "Files are encrypted with EFS",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep--system-preparation--overview");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    if (!request.onDemand(NAME)) {
      throw new Unanswered("it reads every drive; --check " + NAME + " asks for it");
    }
    return answers.any(QUESTION)
        ? Problem.of(
            "encrypted files will be unreadable for ever, such as " + answers.first(QUESTION),
            "cipher /d \"" + answers.first(QUESTION) + "\"")
        : Problem.NONE;
  }
}
