package unattend.sysprep;

import java.util.Optional;

/**
 * What came of a run.
 *
 * @param sentence for the user
 */
public record SysprepOutcome(Kind kind, String sentence) {
  /** The ways a run can end. */
  public enum Kind {
    SUCCEEDED,
    FAILED,
    /** It runs and writes nothing. */
    STALLED,
    /** It runs longer than the user wants to wait. */
    TIMED_OUT,
    /** Nobody was there to the end, and no sign of one was found. */
    UNKNOWN,
    /** It was not started. */
    ALREADY_GENERALIZED
  }

  /** True if the logs may tell why. */
  public boolean wantsExplanation() {
    return kind == Kind.FAILED || kind == Kind.STALLED || kind == Kind.TIMED_OUT;
  }

  /** The outcome of not starting at all, if the image is in such a state. */
  public static Optional<SysprepOutcome> alreadyGeneralized(String state) {
    return state.startsWith(Verdict.GENERALIZED)
        ? Optional.of(
            new SysprepOutcome(
                Kind.ALREADY_GENERALIZED,
                "sysprep was not started: the image is already generalized (its state is "
                    + state
                    + "); boot it first, or capture it as it is"))
        : Optional.empty();
  }
}
