package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Virtual switches cannot be part of an image. */
final class HyperVSwitch implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-hyperv-switch",
        "sysprep",
        "Hyper-V virtual networks do not survive sysprep",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep-support-for-server-roles");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    answers.requireServer();
    return answers.any("hyperv-switches")
        ? Problem.of(
            "there are virtual switches: " + answers.joined("hyperv-switches"),
            "Remove-VMSwitch \"" + answers.first("hyperv-switches") + "\"")
        : Problem.NONE;
  }
}
