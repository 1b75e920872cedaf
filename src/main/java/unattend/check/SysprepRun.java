package unattend.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Pass;

/**
 * The switches of {@code sysprep} that decide what of an answer file runs.
 *
 * @param target where the next boot leads; empty if neither {@code /oobe} nor {@code /audit} is
 *     given
 * @param vm true for {@code /mode:vm}
 */
public record SysprepRun(boolean generalize, Optional<Target> target, boolean vm) {
  /** Where the machine goes at its next boot. */
  public enum Target {
    OOBE,
    AUDIT
  }

  /** The switches as sysprep takes them, each behind a blank. */
  public String switches() {
    return (generalize ? " /generalize" : "")
        + target.map(where -> where == Target.OOBE ? " /oobe" : " /audit").orElse("")
        + (vm ? " /mode:vm" : "");
  }

  /**
   * The passes that run, now or at the next boot, by the table of the pass overview
   * (windows-setup-configuration-passes).
   */
  public Set<Pass> passes() {
    Set<Pass> passes = EnumSet.noneOf(Pass.class);
    if (generalize) {
      passes.add(Pass.GENERALIZE);
      passes.add(Pass.SPECIALIZE);
    }
    target.ifPresent(
        where -> {
          if (where == Target.OOBE) {
            passes.add(Pass.OOBE_SYSTEM);
          } else {
            passes.add(Pass.AUDIT_SYSTEM);
            passes.add(Pass.AUDIT_USER);
          }
        });
    return passes;
  }
}
