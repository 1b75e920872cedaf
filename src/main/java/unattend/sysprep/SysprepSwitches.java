package unattend.sysprep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the user said sysprep shall do, contradictions included.
 *
 * <p>Source: sysprep-command-line-options; the passes: windows-setup-configuration-passes.
 */
public record SysprepSwitches(
    boolean generalize,
    boolean oobe,
    boolean audit,
    boolean vm,
    boolean shutdown,
    boolean reboot,
    boolean quit,
    boolean quiet) {

  /** What sysprep takes together, in the words of this program's options. */
  public static final String ACCEPTED =
      "[--oobe | --audit] [--generalize] [--mode-vm] [--shutdown | --reboot | --quit] [--quiet]";

  /** The same without message boxes. */
  public SysprepSwitches quietly() {
    return new SysprepSwitches(generalize, oobe, audit, vm, shutdown, reboot, quit, true);
  }

  /** What is wrong with the combination, in one sentence; empty if sysprep takes it. */
  public Optional<String> objection() {
    if (oobe && audit) {
      return Optional.of(
          SwitchRules.named(
              "--oobe and --audit exclude each other: the next boot has one target; " + accepted(),
              SwitchRules.TWO_TARGETS));
    }
    List<String> ends = ends();
    if (ends.size() > 1) {
      return Optional.of(
          SwitchRules.named(
              String.join(" and ", ends)
                  + " exclude each other: sysprep ends in one way; "
                  + accepted(),
              SwitchRules.TWO_ENDS));
    }
    if (!generalize && !oobe && !audit && !vm) {
      return Optional.of(
          "nothing says what sysprep shall do (--generalize, --oobe or --audit); without them it"
              + " opens its window and waits; "
              + accepted());
    }
    return Optional.empty();
  }

  private static String accepted() {
    return "accepted: " + ACCEPTED;
  }

  private List<String> ends() {
    List<String> ends = new ArrayList<>();
    add(ends, shutdown, "--shutdown");
    add(ends, reboot, "--reboot");
    add(ends, quit, "--quit");
    return ends;
  }

  /** The switches as sysprep takes them. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    add(words, generalize, "/generalize");
    add(words, oobe, "/oobe");
    add(words, audit, "/audit");
    add(words, vm, "/mode:vm");
    add(words, shutdown, "/shutdown");
    add(words, reboot, "/reboot");
    add(words, quit, "/quit");
    add(words, quiet, "/quiet");
    return words;
  }

  /** The passes that run while sysprep works. */
  public List<String> passesNow() {
    return generalize ? List.of("generalize") : List.of();
  }

  /** The passes that run at the next boot, in order. */
  public List<String> passesAtNextBoot() {
    List<String> passes = new ArrayList<>();
    add(passes, generalize, "specialize");
    add(passes, audit, "auditSystem");
    add(passes, audit, "auditUser");
    add(passes, oobe, "oobeSystem");
    return passes;
  }

  /** True if the machine goes down or restarts, and this program with it. */
  public boolean endsThisProgram() {
    return shutdown || reboot;
  }

  /** What the documentation leaves open or ties to a condition; nothing that stops sysprep. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!oobe && !audit) {
      notes.add(
          SwitchRules.named(
              "neither --oobe nor --audit is given: Microsoft's own examples do so, but where the"
                  + " next boot leads is documented only for the two",
              SwitchRules.NO_TARGET));
    }
    if (ends().isEmpty()) {
      notes.add(
          "none of --shutdown, --reboot and --quit is given: how sysprep then ends is not"
              + " documented");
    }
    if (vm) {
      addVmNotes(notes);
    }
    if (generalize && !vm && (reboot || quit)) {
      notes.add(
          SwitchRules.named(
              "with --reboot or --quit a generalized machine can start again, and what its first"
                  + " start does is no longer in the image: capture it before, or use --shutdown",
              SwitchRules.GENERALIZE_RUNS_ON));
    }
    if (!quiet) {
      notes.add(
          SwitchRules.named(
              "without --quiet sysprep shows message boxes and waits until someone closes them",
              SwitchRules.NOT_QUIET));
    }
    if (generalize) {
      notes.add(
          "sysprep copies the file to %WINDIR%\\Panther, where it stays in every copy of the image"
              + " until something deletes it");
    }
    return notes;
  }

  private void addVmNotes(List<String> notes) {
    notes.add(
        "--mode-vm is for a virtual machine whose disk stays on the same hypervisor with the same"
            + " virtual hardware");
    if (!generalize || !oobe) {
      notes.add("--mode-vm is documented only together with --generalize --oobe");
    }
    notes.add(
        SwitchRules.named(
            "beside /mode:vm the documentation names /shutdown, /reboot and /quit only; /unattend"
                + " and /quiet are known to be taken too",
            SwitchRules.VM_SWITCHES));
  }

  private static void add(List<String> words, boolean wanted, String word) {
    if (wanted) {
      words.add(word);
    }
  }
}
