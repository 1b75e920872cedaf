package unattend.sysprep;

import java.util.List;
import java.util.Optional;
import unattend.diagnostic.RuleInfo;

/** The names of what can be said of sysprep's command line; each sentence ends with its name. */
public final class SwitchRules {
  private static final String OPTIONS =
      "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep-command-line-options";
  private static final String AREA = "sysprep";

  static final RuleInfo TWO_TARGETS =
      RuleInfo.error("sysprep-oobe-and-audit", AREA, "The next boot is given two targets", OPTIONS);
  static final RuleInfo TWO_ENDS =
      RuleInfo.error(
          "sysprep-two-shutdown-actions", AREA, "Sysprep is told to end in two ways", OPTIONS);
  static final RuleInfo NO_TARGET =
      RuleInfo.warning(
          "sysprep-no-cleanup-action",
          AREA,
          "Neither OOBE nor audit mode is named for the next boot",
          OPTIONS);
  static final RuleInfo GENERALIZE_RUNS_ON =
      RuleInfo.warning(
          "sysprep-generalize-reboot",
          AREA,
          "A generalized machine starts again before it is captured",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep--generalize--a-windows-installation");
  static final RuleInfo VM_SWITCHES =
      RuleInfo.warning(
          "sysprep-mode-vm-extra-switches",
          AREA,
          "The mode for virtual machines is documented with three more switches only",
          OPTIONS);
  static final RuleInfo NOT_QUIET =
      RuleInfo.info(
          "sysprep-quiet-automation",
          AREA,
          "Sysprep may show a box and wait for somebody",
          OPTIONS);

  private SwitchRules() {}

  public static List<RuleInfo> all() {
    return List.of(TWO_TARGETS, TWO_ENDS, NO_TARGET, GENERALIZE_RUNS_ON, VM_SWITCHES, NOT_QUIET);
  }

  /** The page of a name: there is no answer file to show. */
  public static Optional<String> page(String name) {
    return all().stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .map(
            rule ->
                "# "
                    + name
                    + "\n\n"
                    + rule.title()
                    + ".\n\nTold by `unattend sysprep` of its switches, before anything is started. "
                    + "Accepted are\n"
                    + SysprepSwitches.ACCEPTED
                    + ".\n\n## Source\n"
                    + rule.source()
                    + "\n");
  }

  static String named(String sentence, RuleInfo rule) {
    return sentence + " [" + rule.name() + "]";
  }
}
