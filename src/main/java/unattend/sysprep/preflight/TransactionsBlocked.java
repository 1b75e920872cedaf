package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** A mark of an earlier run keeps MSDTC from starting. */
final class TransactionsBlocked implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-msdtc-in-progress",
        "sysprep",
        "The transaction coordinator believes that sysprep is at work",
        "Microsoft blog on the MSDTC service that cannot start");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.first("msdtc-in-progress").equals("1")
        ? Problem.of(
            "the transaction coordinator believes that sysprep is at work and will not start",
            "reg add HKLM\\SOFTWARE\\Microsoft\\MSDTC /v SysprepInProgress /t REG_DWORD /d 0 /f")
        : Problem.NONE;
  }
}
