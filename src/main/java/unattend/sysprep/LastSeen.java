package unattend.sysprep;

import java.util.Optional;
import unattend.diagnostic.OneLine;
import unattend.sysprep.SysprepOutcome.Kind;

/**
 * What was seen of a run before the connection to its machine ended.
 *
 * @param tagged true if the mark of success was there
 * @param line the last line of setupact.log, or blank
 */
record LastSeen(boolean tagged, Optional<String> state, String line) {
  static final LastSeen NOTHING = new LastSeen(false, Optional.empty(), "");

  static LastSeen of(SysprepFolder folder, RunStart start, LogWatch log) {
    return new LastSeen(folder.hasTagSince(start.moment()), folder.imageState(), log.last());
  }

  /** What can be said of the run; a machine that goes down takes the connection with it. */
  SysprepOutcome judge(SysprepSwitches switches, ConnectionLost lost) {
    boolean broken = state.filter(Verdict.BROKEN::equals).isPresent();
    if (tagged && !broken) {
      String expected = switches.endsThisProgram() ? ", as the machine goes down" : "";
      return new SysprepOutcome(
          Kind.SUCCEEDED, Verdict.success(state) + "; then " + lost.getMessage() + expected);
    }
    String since = line.isBlank() ? "" : ", after \"" + OneLine.of(line.strip()) + "\"";
    return new SysprepOutcome(
        Kind.UNKNOWN,
        lost.getMessage()
            + " before sysprep told its outcome"
            + since
            + "; it goes on alone: on the machine or on its mounted volume, \"unattend logs"
            + " --verdict FOLDER\" with the folder of sysprep tells what came of it");
  }
}
