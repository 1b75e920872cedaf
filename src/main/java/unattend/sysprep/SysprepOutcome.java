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
    FAILED
  }
}
