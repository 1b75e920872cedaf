package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;
import unattend.intent.StartedCommand;

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
    registry(context, command, all);
    if (command.starts("powershell") && drivesSetup(command.use())) {
      String message =
          "the Windows PE of installation media has no PowerShell, so this command fails";
      CommandCheck.report(
          context, POWERSHELL, command, message, "use cmd, or add PowerShell to boot.wim");
    }
  }

  /** The first change that is in vain speaks for all of the command line. */
  private static void registry(CheckContext context, CommandUse command, List<CommandUse> all) {
    for (StartedCommand started : command.started()) {
      Optional<RegistryWrite> write = RegistryWrite.of(started);
      if (write.isPresent() && isReported(context, command, write.get(), all)) {
        return;
      }
    }
  }

  private static boolean isReported(
      CheckContext context, CommandUse command, RegistryWrite write, List<CommandUse> all) {
    if (write.isBelow("hklm\\system\\setup\\mosetup")) {
      String message =
          "MoSetup concerns upgrades of a running Windows; in Windows PE it has no effect";
      CommandCheck.report(context, UPGRADE, command, message, "move it to specialize or later");
      return true;
    }
    if (write.isBelow("hklm") && !write.isBelow("hklm\\system\\setup") && !isLoaded(write, all)) {
      String message =
          "this changes the registry of Windows PE, which is in memory only;"
              + " the installed Windows is not changed";
      String help = "move the command to specialize, or load the hive of the installed Windows";
      CommandCheck.report(context, REGISTRY, command, message, help);
      return true;
    }
    return false;
  }

  /** True if a command of the file loads a hive under the same name. */
  private static boolean isLoaded(RegistryWrite write, List<CommandUse> all) {
    String[] steps = write.key().split("\\\\");
    String hive = steps.length > 1 ? "hklm\\" + steps[1] : "hklm";
    for (CommandUse other : all) {
      if (other.holds("load") && loads(other, hive)) {
        return true;
      }
    }
    return false;
  }

  private static boolean loads(CommandUse command, String hive) {
    for (StartedCommand started : command.started()) {
      List<String> words = started.words();
      int key = words.indexOf("load") + 1;
      if (key > 0 && key < words.size() && RegistryWrite.shortened(words.get(key)).equals(hive)) {
        return true;
      }
    }
    return false;
  }

  /** A file of Windows PE's own start has none of these, and its image may have PowerShell. */
  private static boolean drivesSetup(ComponentUse use) {
    return use.at("ImageInstall").isPresent()
        || use.at("DiskConfiguration").isPresent()
        || use.at("UserData").isPresent();
  }
}
