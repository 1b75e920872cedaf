package unattend.rules;

import java.util.List;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;

/** What a command can do in Windows PE, which is gone when Windows starts. */
final class PeRegistry implements CommandCheck {
  private static final String PE_PAGE =
      "https://learn.microsoft.com/windows-hardware/manufacture/desktop/winpe-intro";
  private static final RuleInfo REGISTRY =
      RuleInfo.info(
          "winpe-registry-write",
          "cross-setting",
          "A command changes the registry of Windows PE, not of Windows",
          PE_PAGE);
  private static final RuleInfo UPGRADE =
      RuleInfo.info(
          "mosetup",
          "cross-setting",
          "A switch for upgrades is set in Windows PE",
          "https://github.com/cschneegans/unattend-generator/issues/117");
  private static final RuleInfo POWERSHELL =
      RuleInfo.warning(
          "winpe-powershell",
          "cross-setting",
          "A command of windowsPE needs PowerShell, which installation media lack",
          PE_PAGE);

  @Override
  public List<RuleInfo> infos() {
    return List.of(REGISTRY, UPGRADE, POWERSHELL);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    if (!command.isIn(Pass.WINDOWS_PE)) {
      return;
    }
    RegistryWrite.in(command).ifPresent(write -> registry(context, command, write, all));
    if (command.names("powershell") && drivesSetup(command.use())) {
      String message =
          "the Windows PE of installation media has no PowerShell, so this command fails";
      CommandCheck.report(
          context, POWERSHELL, command, message, "use cmd, or add PowerShell to boot.wim");
    }
  }

  private static void registry(
      CheckContext context, CommandUse command, RegistryWrite write, List<CommandUse> all) {
    if (write.isBelow("hklm\\system\\setup\\mosetup")) {
      String message =
          "MoSetup concerns upgrades of a running Windows; in Windows PE it has no effect";
      CommandCheck.report(context, UPGRADE, command, message, "move it to specialize or later");
    } else if (write.isBelow("hklm")
        && !write.isBelow("hklm\\system\\setup")
        && !isLoaded(write, all)) {
      String message =
          "this changes the registry of Windows PE, which is in memory only;"
              + " the installed Windows is not changed";
      String help = "move the command to specialize, or load the hive of the installed Windows";
      CommandCheck.report(context, REGISTRY, command, message, help);
    }
  }

  /** True if a command of the file loads a hive under the same name. */
  private static boolean isLoaded(RegistryWrite write, List<CommandUse> all) {
    String[] steps = write.key().split("\\\\");
    String hive = steps.length > 1 ? "load hklm\\" + steps[1] : "load hklm";
    String quoted = hive.replace("load ", "load \"");
    return all.stream().anyMatch(other -> other.holds(hive) || other.holds(quoted));
  }

  /** A file of Windows PE's own start has none of these, and its image may have PowerShell. */
  private static boolean drivesSetup(ComponentUse use) {
    return use.at("ImageInstall").isPresent()
        || use.at("DiskConfiguration").isPresent()
        || use.at("UserData").isPresent();
  }
}
