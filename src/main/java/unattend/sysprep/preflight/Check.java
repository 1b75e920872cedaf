package unattend.sysprep.preflight;

import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** One thing that could stop sysprep or spoil the image. Keeps no state. */
interface Check {
  RuleInfo info();

  /**
   * What is wrong; empty if nothing is.
   *
   * @throws Unanswered if the machine does not tell, or the question does not arise
   */
  Optional<Problem> examine(Answers answers, Request request) throws Unanswered;
}
