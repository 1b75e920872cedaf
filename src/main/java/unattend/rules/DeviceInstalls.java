package unattend.rules;

import java.util.List;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.check.SysprepRun;
import unattend.diagnostic.RuleInfo;
import unattend.intent.Components;

/** Devices and drivers that stay where others may be found. */
final class DeviceInstalls implements Rule {
  private static final String KEEP = "PersistAllDeviceInstalls";
  private static final String KEEP_MISSING = "DoNotCleanUpNonPresentDevices";
  private static final RuleInfo RISK =
      RuleInfo.warning(
          "persist-devices-risk",
          "cross-setting",
          "Devices are kept, which is safe on identical hardware only",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/maintain-driver-configurations-when-capturing-a-windows-image");
  private static final RuleInfo GROWTH =
      RuleInfo.info(
          "donotcleanup-growth",
          "cross-setting",
          "Devices that are not present are kept, which slows the start",
          Components.page("microsoft-windows-pnpsysprep-donotcleanupnonpresentdevices"));
  private static final RuleInfo AUDIT =
      RuleInfo.info(
          "driver-path-audit-pass",
          "pass",
          "Driver paths of auditSystem are used in audit mode only",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/add-a-device-driver-path-to-an-answer-file");

  @Override
  public List<RuleInfo> infos() {
    return List.of(RISK, GROWTH, AUDIT);
  }

  @Override
  public void check(CheckContext context) {
    boolean kept =
        context.contents().components(Components.PNP_SYSPREP).stream()
            .anyMatch(use -> use.isTrue(KEEP));
    boolean virtual = context.options().sysprep().filter(SysprepRun::vm).isPresent();
    for (ComponentUse use : context.contents().components(Components.PNP_SYSPREP)) {
      if (kept && use.isTrue(KEEP_MISSING)) {
        String message = "devices that are not present are kept, with state that slows the start";
        String help = "use it only for devices that can be switched off";
        report(context, GROWTH, use, KEEP_MISSING, message, help);
      }
      if (use.isTrue(KEEP) && !virtual) {
        String message =
            "devices are kept; with other hardware, firmware or slots Windows may not even start";
        String help = "set it to false for images that go to different models";
        report(context, RISK, use, KEEP, message, help);
      }
    }
    for (ComponentUse use :
        context
            .contents()
            .components(Pass.AUDIT_SYSTEM, "Microsoft-Windows-PnpCustomizationsNonWinPE")) {
      if (use.at("DriverPaths/PathAndCredentials").isPresent()) {
        String message = "these drivers are installed in audit mode only";
        String help = "use offlineServicing or windowsPE for drivers that Setup needs";
        report(context, AUDIT, use, "DriverPaths", message, help);
      }
    }
  }

  private static void report(
      CheckContext context,
      RuleInfo info,
      ComponentUse use,
      String path,
      String message,
      String help) {
    context.report(context.finding(info, use, use.at(path).orElseThrow(), message).help(help));
  }
}
