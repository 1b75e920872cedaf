package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** The state of the image tells whether sysprep may begin. */
final class ImageState implements Check {

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "env-image-state",
        "sysprep",
        "Setup is not finished, or the image is generalized already",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/windows-setup-states");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    String state = answers.first("image-state");
    if (state.equals("IMAGE_STATE_UNDEPLOYABLE") && !answers.isTrue("setup-in-progress")) {
      return Problem.of(
          "the image state is " + state + ": an earlier Setup or sysprep broke off",
          "recreate the image, or go back to a snapshot");
    }
    return state.startsWith("IMAGE_STATE_GENERALIZE_RESEAL_TO_")
        ? Problem.of(
            "the image state is " + state + ": it is generalized already",
            "capture it as it is, or boot it first")
        : Problem.NONE;
  }
}
