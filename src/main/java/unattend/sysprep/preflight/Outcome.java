package unattend.sysprep.preflight;

import java.util.Comparator;
import java.util.Locale;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;

/**
 * What came of one check.
 *
 * @param message what is wrong, or why it was not checked; blank if it passed
 * @param remedy what helps, or blank
 */
public record Outcome(RuleInfo info, State state, String message, String remedy) {
  /** The ways a check can end, the worst first. */
  public enum State {
    FAILED,
    NOT_CHECKED,
    PASSED;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  static final Comparator<Outcome> WORST_FIRST =
      Comparator.comparing(Outcome::state)
          .thenComparing(
              outcome ->
                  outcome.state() == State.FAILED ? outcome.info().severity() : Severity.ERROR)
          .thenComparing(outcome -> outcome.info().name());

  /** True if sysprep would fail, or do what cannot be undone. */
  public boolean stopsSysprep() {
    return state == State.FAILED && info.severity() == Severity.ERROR;
  }
}
