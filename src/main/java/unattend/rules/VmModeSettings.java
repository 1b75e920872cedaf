package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.check.SysprepRun;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.document.Element;
import unattend.intent.Components;

/** Optimizations of OOBE that go with the VM mode of sysprep. */
final class VmModeSettings implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "vmmode-optimizations-need-mode-vm",
          "cross-setting",
          "VMModeOptimizations needs sysprep /mode:vm",
          Components.page(
              "microsoft-windows-shell-setup-oobe-vmmodeoptimizations-skipwinreinitialization"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    Optional<SysprepRun> run = context.options().sysprep();
    if (run.filter(SysprepRun::vm).isPresent()) {
      return;
    }
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      use.at("OOBE/VMModeOptimizations")
          .filter(element -> !element.children().isEmpty())
          .ifPresent(element -> report(context, use, element, run.isPresent()));
    }
  }

  private static void report(
      CheckContext context, ComponentUse use, Element element, boolean known) {
    String message =
        known
            ? "these settings take full effect only with /mode:vm, which is not given"
            : "these settings take full effect only after sysprep /mode:vm";
    context.report(
        context
            .finding(INFO, use, element, message)
            .severity(known ? Severity.WARNING : Severity.INFO)
            .help("run sysprep with /mode:vm, or leave the settings out"));
  }
}
