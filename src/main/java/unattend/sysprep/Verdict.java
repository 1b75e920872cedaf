package unattend.sysprep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unattend.sysprep.SysprepOutcome.Kind;

/**
 * Judges a run by what it left behind: the exit status of sysprep alone is not reliable.
 *
 * <p>Source of the states: windows-setup-states.
 */
final class Verdict {
  static final String GENERALIZED = "IMAGE_STATE_GENERALIZE_RESEAL_TO_";
  static final String BROKEN = "IMAGE_STATE_UNDEPLOYABLE";

  private final SysprepFolder folder;
  private final RunStart start;
  private final OptionalInt status;
  private final Optional<String> state;

  /**
   * A run that is over.
   *
   * @param status its exit status, where somebody was there to see it
   * @param state of the image
   */
  Verdict(SysprepFolder folder, RunStart start, OptionalInt status, Optional<String> state) {
    this.folder = folder;
    this.start = start;
    this.status = status;
    this.state = state;
  }

  SysprepOutcome judge() {
    List<String> against = against();
    if (!against.isEmpty()) {
      return new SysprepOutcome(Kind.FAILED, "sysprep failed: " + String.join("; ", against));
    }
    String sentence = success(state);
    boolean odd = status.isPresent() && status.getAsInt() != 0;
    return new SysprepOutcome(
        Kind.SUCCEEDED, odd ? sentence + ", although its exit status was " + exit() : sentence);
  }

  static String success(Optional<String> state) {
    return "sysprep succeeded: it wrote Sysprep_succeeded.tag"
        + state.map(word -> " and the image state is " + word).orElse("");
  }

  private List<String> against() {
    List<String> against = new ArrayList<>();
    boolean tagged = folder.hasTagSince(start.moment());
    if (!tagged) {
      against.add(missingTag());
    }
    state.filter(word -> word.equals(BROKEN)).ifPresent(word -> against.add(stateIs(word)));
    // After the next boot the state is another one; only a run just seen to end has to show it.
    if (status.isPresent() && start.generalize()) {
      state
          .filter(word -> !word.startsWith(GENERALIZED) && !word.equals(BROKEN))
          .ifPresent(word -> against.add(stateIs(word) + ", not a generalized one"));
    }
    long errors = start.newErrors(folder);
    if (!against.isEmpty() && errors > 0) {
      against.add("setuperr.log has " + errors + (errors == 1 ? " new line" : " new lines"));
    }
    return against;
  }

  private String missingTag() {
    String ended = status.isPresent() ? "it ended with exit status " + exit() + " and " : "it ";
    boolean contradiction = status.isPresent() && status.getAsInt() == 0;
    return (contradiction ? "it ended with exit status 0, but " : ended)
        + "left no Sysprep_succeeded.tag";
  }

  private int exit() {
    return status.orElseThrow();
  }

  private static String stateIs(String word) {
    return "the image state is " + word;
  }
}
