package unattend.rules;

import java.util.List;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckContext;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.intent.AccountSource;
import unattend.intent.CommandUse;
import unattend.intent.TargetSystem;

/** Encryption that a new Windows 11 starts by itself. */
final class DeviceEncryption implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "auto-device-encryption",
          "cross-setting",
          "Windows 11 encrypts the disk by itself since 24H2, which stops sysprep",
          "https://learn.microsoft.com/windows/security/operating-system-security/data-protection/bitlocker/");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    if (!TargetSystem.isClientFrom(context, WindowsRelease.W11_24H2)
        || !AccountSource.isCleanInstallation(context)
        || isPrevented(context)) {
      return;
    }
    boolean reference = AccountSource.endsInAudit(context);
    String message =
        "a clean installation of Windows 11 encrypts its disk by itself since 24H2"
            + (reference ? ", and sysprep refuses an encrypted one" : "");
    String help = "set PreventDeviceEncryption of SecureStartup-FilterDriver in specialize";
    context.report(
        context
            .finding(INFO, context.file().root().orElseThrow().nameSpan(), message)
            .severity(reference ? Severity.WARNING : Severity.INFO)
            .help(reference ? help : help + " if that is not wanted"));
  }

  private static boolean isPrevented(CheckContext context) {
    boolean setting =
        context.contents().components("Microsoft-Windows-SecureStartup-FilterDriver").stream()
            .anyMatch(use -> use.isTrue("PreventDeviceEncryption"));
    return setting
        || CommandUse.all(context).stream()
            .anyMatch(command -> command.holds("preventdeviceencryption"));
  }
}
