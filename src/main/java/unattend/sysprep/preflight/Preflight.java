package unattend.sysprep.preflight;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes all checks. */
public final class Preflight {
  private Preflight() {}

  /** What came of each check, the worst first. */
  public static List<Outcome> run(Machine machine, Request request, Set<String> skipped) {
    return Checks.all().stream()
        .map(check -> run(check, new Answers(machine), request, skipped))
        .sorted(Outcome.WORST_FIRST)
        .toList();
  }

  /** The state of the image, where the machine tells. */
  public static Optional<String> imageState(Machine machine) {
    try {
      return machine.ask("image-state").stream().findFirst();
    } catch (Unanswered e) {
      return Optional.empty();
    }
  }

  private static Outcome run(Check check, Answers answers, Request request, Set<String> skipped) {
    if (skipped.contains(check.info().name())) {
      return notChecked(check, "left out by --skip");
    }
    if (!Checks.arises(check.info().name(), request)) {
      return notChecked(check, "only generalizing minds it, and --generalize is not given");
    }
    try {
      Optional<Problem> problem = check.examine(answers, request);
      return problem
          .map(p -> new Outcome(check.info(), Outcome.State.FAILED, p.message(), p.remedy()))
          .orElseGet(() -> new Outcome(check.info(), Outcome.State.PASSED, "", ""));
    } catch (Unanswered e) {
      return notChecked(check, e.getMessage());
    }
  }

  private static Outcome notChecked(Check check, String reason) {
    return new Outcome(check.info(), Outcome.State.NOT_CHECKED, reason, "");
  }
}
