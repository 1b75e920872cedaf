package unattend.rules;

import java.util.List;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** Devices that are not present are kept only where devices are kept at all. */
final class DoNotCleanUpWithoutPersist implements Rule {
  private static final String KEEP_MISSING = "DoNotCleanUpNonPresentDevices";
  private static final String KEEP = "PersistAllDeviceInstalls";
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "donotcleanup-without-persist",
          "cross-setting",
          "DoNotCleanUpNonPresentDevices has no effect without PersistAllDeviceInstalls",
          Components.page("microsoft-windows-pnpsysprep-donotcleanupnonpresentdevices"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    boolean kept =
        context.contents().components(Pass.GENERALIZE, Components.PNP_SYSPREP).stream()
            .anyMatch(use -> use.isTrue(KEEP));
    if (kept || !context.file().complete()) {
      return;
    }
    for (ComponentUse use : context.contents().components(Components.PNP_SYSPREP)) {
      if (use.isTrue(KEEP_MISSING)) {
        report(context, use, use.at(KEEP_MISSING).orElseThrow());
      }
    }
  }

  private static void report(CheckContext context, ComponentUse use, Element element) {
    String message =
        KEEP_MISSING
            + " is true, but no generalize pass sets "
            + KEEP
            + ", without which it has no effect";
    context.report(
        context
            .finding(INFO, use, element, message)
            .help("set " + KEEP + " to true in the generalize pass, or leave this setting out"));
  }
}
