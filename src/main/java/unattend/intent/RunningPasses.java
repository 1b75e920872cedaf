package unattend.intent;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.SysprepRun;
import unattend.check.Use;

/** The passes that a declared use may ever run. */
public final class RunningPasses {
  private RunningPasses() {}

  /** All that are possible; what is not declared may be so or so. */
  public static Set<Pass> possible(CheckContext context) {
    Use use = context.options().use().orElse(Use.SETUP);
    return switch (use) {
      // Setup keeps the file, and a later sysprep without one of its own reads it again.
      case SETUP -> EnumSet.allOf(Pass.class);
      case SYSPREP -> bySysprep(context);
      case WINPE, WDS, DISM -> EnumSet.copyOf(started(use, Optional.empty()));
    };
  }

  /** The passes that a use leads to by itself, in the order they run. */
  static Set<Pass> started(Use use, Optional<SysprepRun> run) {
    return switch (use) {
      case WINPE, WDS -> EnumSet.of(Pass.WINDOWS_PE);
      case DISM -> EnumSet.of(Pass.OFFLINE_SERVICING);
      case SETUP ->
          EnumSet.of(Pass.WINDOWS_PE, Pass.OFFLINE_SERVICING, Pass.SPECIALIZE, Pass.OOBE_SYSTEM);
      case SYSPREP -> run.map(SysprepRun::passes).orElse(EnumSet.noneOf(Pass.class));
    };
  }

  /** What the switches lead to, then what Reseal and Generalize of the file itself lead to. */
  private static Set<Pass> bySysprep(CheckContext context) {
    Optional<SysprepRun> run = context.options().sysprep();
    Set<Pass> passes = EnumSet.complementOf(EnumSet.of(Pass.WINDOWS_PE, Pass.OFFLINE_SERVICING));
    if (run.isPresent() && run.get().target().isPresent()) {
      passes = EnumSet.copyOf(started(Use.SYSPREP, run));
      boolean changed = true;
      while (changed) {
        changed = passes.addAll(next(context, passes));
      }
    } else if (run.isPresent() && !run.get().generalize()) {
      passes.remove(Pass.GENERALIZE);
      passes.remove(Pass.SPECIALIZE);
    }
    return passes;
  }

  private static Set<Pass> next(CheckContext context, Set<Pass> running) {
    Set<Pass> next = EnumSet.noneOf(Pass.class);
    for (ComponentUse use : context.contents().components(Components.DEPLOYMENT)) {
      if (use.pass().filter(running::contains).isPresent()) {
        if (use.at("Generalize").isPresent()) {
          next.add(Pass.GENERALIZE);
          next.add(Pass.SPECIALIZE);
          next.addAll(target(use, "Generalize/Mode"));
        } else if (use.at("Reseal").isPresent()) {
          next.addAll(target(use, "Reseal/Mode"));
        }
      }
    }
    return next;
  }

  /** A mode that is not known may lead to both. */
  private static Set<Pass> target(ComponentUse use, String path) {
    String mode = use.value(path).orElse("");
    Set<Pass> passes = EnumSet.noneOf(Pass.class);
    if (!mode.equalsIgnoreCase("OOBE")) {
      passes.add(Pass.AUDIT_SYSTEM);
      passes.add(Pass.AUDIT_USER);
    }
    if (!mode.equalsIgnoreCase("Audit")) {
      passes.add(Pass.OOBE_SYSTEM);
    }
    return passes;
  }
}
