package unattend.sysprep;

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
    /** Its machine could not be asked to the end. */
    UNKNOWN,
    /** It was not started. */
    ALREADY_GENERALIZED
  }

  /** True if the logs may tell why. */
  public boolean wantsExplanation() {
    return kind == Kind.FAILED || kind == Kind.STALLED || kind == Kind.TIMED_OUT;
  }
}
