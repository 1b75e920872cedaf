package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Only the sysprep of the running Windows may prepare it. */
final class ForeignSysprep implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-sysprep-binary",
        "sysprep",
        "The sysprep of this Windows is missing or foreign",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep--system-preparation--overview",
        "sysprep-wrong-location");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    if (!answers.any("sysprep-version")) {
      return Problem.of(
          "there is no sysprep.exe in System32\\Sysprep",
          "DISM /Online /Cleanup-Image /RestoreHealth");
    }
    String sysprep = answers.first("sysprep-version");
    String kernel = answers.first("kernel-version");
    return sysprep.equals(kernel)
        ? Problem.NONE
        : Problem.of(
            "sysprep.exe is of version " + sysprep + ", Windows of " + kernel,
            "DISM /Online /Cleanup-Image /RestoreHealth");
  }
}
