package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** Drivers of this machine travel with the image. */
final class ThirdPartyDrivers implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.info(
        "env-third-party-drivers",
        "sysprep",
        "Third-party drivers are in the image",
        "practice of other tools");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.number("third-party-drivers") > 0
        ? Problem.of(
            "driver packages that did not come with Windows: "
                + answers.first("third-party-drivers"),
            "dism /Online /Get-Drivers")
        : Problem.NONE;
  }
}
