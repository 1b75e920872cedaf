package unattend.sysprep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unattend.diagnostic.OneLine;
import unattend.sysprep.SysprepOutcome.Kind;

/**
 * Judges a run by what it left behind: the exit status of sysprep alone is not reliable.
 *
 * <p>Source of the states: windows-setup-states.
 */
final class Verdict {
  static final String GENERALIZED = "IMAGE_STATE_GENERALIZE_RESEAL_TO_";
  static final String BROKEN = "IMAGE_STATE_UNDEPLOYABLE";

  /** Many lines: the end is told in the last few. */
  private static final int TAIL = 1 << 15;

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
    boolean tagged = folder.hasTagSince(start.moment());
    if (status.isEmpty() && tagged) {
      return new SysprepOutcome(Kind.SUCCEEDED, success(state) + laterSetup());
    }
    LogTail log = LogTail.of(folder.actions(), TAIL).since(start.logTime());
    if (status.isEmpty() && !log.tellsEnd()) {
      return new SysprepOutcome(Kind.UNKNOWN, unknown(log));
    }
    List<String> against = against(tagged);
    if (!against.isEmpty()) {
      return new SysprepOutcome(Kind.FAILED, "sysprep failed: " + String.join("; ", against));
    }
    String sentence = success(state);
    return new SysprepOutcome(
        Kind.SUCCEEDED,
        exit() == 0 ? sentence : sentence + ", although its exit status was " + exit());
  }

  /** What State.ini holds while a phase of Setup runs is no word on sysprep. */
  private String laterSetup() {
    return state.filter(BROKEN::equals).isPresent()
        ? ", which a later phase of Setup has set: it is unfinished or has failed"
        : "";
  }

  static String success(Optional<String> state) {
    return "sysprep succeeded: it wrote Sysprep_succeeded.tag"
        + state.map(word -> " and the image state is " + word).orElse("");
  }

  private static String unknown(LogTail log) {
    return "what came of sysprep is not known: it left no Sysprep_succeeded.tag, and its log shows"
        + " no end"
        + log.last().map(line -> " after \"" + OneLine.of(line.strip()) + "\"").orElse("")
        + "; it may still be running, or the machine went down before";
  }

  private List<String> against(boolean tagged) {
    List<String> against = new ArrayList<>();
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
