package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** An installed instance keeps the name of the reference machine. */
final class SqlInstance implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-sql-instance",
        "sysprep",
        "An SQL Server instance keeps the old computer name",
        "general knowledge");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.any("sql-instances")
        ? Problem.of(
            "SQL Server instances keep the old computer name: " + answers.joined("sql-instances"),
            "install SQL Server with its image preparation (setup /ACTION=PrepareImage)")
        : Problem.NONE;
  }
}
