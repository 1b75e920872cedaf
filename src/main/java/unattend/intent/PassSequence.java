package unattend.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.SysprepRun;
import unattend.check.SysprepRun.Target;
import unattend.check.Use;

/**
 * The passes in the order in which Windows comes to them, and where that ends.
 *
 * <p>Reseal and Generalize of the file itself are followed as long as their Mode is readable.
 */
public record PassSequence(List<Step> steps, End end) {
  public PassSequence {
    steps = List.copyOf(steps);
  }

  /**
   * One pass.
   *
   * @param cause what leads to it
   * @param again true if it has run before: Windows does not run it again from its own copy
   */
  public record Step(Pass pass, Cause cause, boolean again) {}

  /** What leads to a pass. */
  public enum Cause {
    /** The use that was declared. */
    USE,
    /** Reseal in the file. */
    RESEAL,
    /** Generalize in the file. */
    GENERALIZE
  }

  /** Where the machine is after the last pass. */
  public enum End {
    /** The out-of-box experience, then the first logon. */
    OOBE,
    /** Audit mode, until somebody ends it. */
    AUDIT,
    /** Windows PE, or an image that is not running. */
    ELSEWHERE,
    /** The file does not say where to go on, so that sysprep may ask. */
    OPEN
  }

  public static PassSequence of(CheckContext context) {
    Use use = context.options().use().orElse(Use.SETUP);
    Optional<SysprepRun> run = context.options().sysprep();
    Walk walk = new Walk(context);
    for (Pass pass : RunningPasses.started(use, run)) {
      walk.add(pass, Cause.USE);
    }
    return walk.follow();
  }

  /** True if a pass runs at least once. */
  public boolean has(Pass pass) {
    return steps.stream().anyMatch(step -> step.pass() == pass);
  }

  /** What a file says at the end of a pass about where to go on. */
  private record Order(Cause cause, Optional<Target> target) {}

  /** Goes from pass to pass. */
  private static final class Walk {
    private final CheckContext context;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Pass> done = EnumSet.noneOf(Pass.class);

    Walk(CheckContext context) {
      this.context = context;
    }

    void add(Pass pass, Cause cause) {
      steps.add(new Step(pass, cause, !done.add(pass)));
    }

    PassSequence follow() {
      Optional<Order> order = order();
      while (order.isPresent()) {
        if (order.get().target().isEmpty()) {
          return new PassSequence(steps, End.OPEN);
        }
        go(order.get().cause(), order.get().target().get());
        order = order();
      }
      return new PassSequence(steps, end());
    }

    private void go(Cause cause, Target target) {
      if (cause == Cause.GENERALIZE) {
        add(Pass.GENERALIZE, cause);
        add(Pass.SPECIALIZE, cause);
      }
      if (target == Target.AUDIT) {
        add(Pass.AUDIT_SYSTEM, cause);
        add(Pass.AUDIT_USER, cause);
      } else {
        add(Pass.OOBE_SYSTEM, cause);
      }
    }

    private Optional<Order> order() {
      if (steps.isEmpty() || last().again()) {
        return Optional.empty();
      }
      return switch (last().pass()) {
        case OOBE_SYSTEM -> in(Pass.OOBE_SYSTEM).filter(order -> leadsTo(order, Target.AUDIT));
        case AUDIT_USER ->
            in(Pass.AUDIT_USER)
                .filter(order -> order.cause() == Cause.GENERALIZE || !leadsTo(order, Target.AUDIT))
                .or(() -> in(Pass.AUDIT_SYSTEM).filter(order -> leadsTo(order, Target.OOBE)));
        default -> Optional.empty();
      };
    }

    private static boolean leadsTo(Order order, Target target) {
      return order.target().filter(target::equals).isPresent();
    }

    /** With both, Reseal is ignored. */
    private Optional<Order> in(Pass pass) {
      for (ComponentUse use : context.contents().components(pass, Components.DEPLOYMENT)) {
        if (use.at("Generalize").isPresent()) {
          return Optional.of(new Order(Cause.GENERALIZE, target(use.value("Generalize/Mode"))));
        }
        if (use.at("Reseal").isPresent()) {
          return Optional.of(new Order(Cause.RESEAL, target(use.value("Reseal/Mode"))));
        }
      }
      return Optional.empty();
    }

    private static Optional<Target> target(Optional<String> mode) {
      return mode.flatMap(
          word ->
              Arrays.stream(Target.values())
                  .filter(target -> target.name().equalsIgnoreCase(word))
                  .findFirst());
    }

    private Step last() {
      return steps.get(steps.size() - 1);
    }

    private End end() {
      if (steps.isEmpty()) {
        return End.ELSEWHERE;
      }
      return switch (last().pass()) {
        case OOBE_SYSTEM -> End.OOBE;
        case AUDIT_SYSTEM, AUDIT_USER -> End.AUDIT;
        default -> End.ELSEWHERE;
      };
    }
  }
}
