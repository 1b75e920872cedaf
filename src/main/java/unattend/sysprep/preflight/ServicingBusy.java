package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** While the servicing stack works, sysprep may not get an answer from it. */
final class ServicingBusy implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-servicing-busy",
        "sysprep",
        "Servicing is at work",
        "https://github.com/GoogleCloudPlatform/compute-image-windows/issues/156");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    return answers.any("servicing-busy")
        ? Problem.of(
            "something is being installed or serviced just now: "
                + answers.joined("servicing-busy"),
            "wait for it to end, or restart")
        : Problem.NONE;
  }
}
