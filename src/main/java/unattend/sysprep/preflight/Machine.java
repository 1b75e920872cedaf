package unattend.sysprep.preflight;

import java.util.List;

/** A reference machine that answers the questions of {@code preflight.ps1} by their names. */
public interface Machine {
  /**
   * The values of an answer, none if there is nothing of the kind.
   *
   * @throws Unanswered if the machine does not tell
   */
  List<String> ask(String question) throws Unanswered;
}
