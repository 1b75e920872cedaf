package unattend.intent;

import java.util.List;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Use;

/** Tells what the windowsPE settings of a file are for. */
public final class SetupRun {
  /** What leads an installation and is nothing to Windows PE. */
  private static final List<String> OF_SETUP =
      List.of(
          "ImageInstall",
          "DiskConfiguration",
          "UserData",
          "UpgradeData",
          "WindowsDeploymentServices");

  private SetupRun() {}

  /** True for a part of Microsoft-Windows-Setup that Windows PE does not read at its own start. */
  public static boolean isOfSetup(String name) {
    return OF_SETUP.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** The components that lead a clean installation by Windows Setup, read to their end. */
  public static List<ComponentUse> installing(CheckContext context) {
    if (!context.file().complete() || isForOthers(context)) {
      return List.of();
    }
    List<ComponentUse> uses = context.contents().components(Pass.WINDOWS_PE, Components.SETUP);
    boolean other = uses.stream().anyMatch(SetupRun::isOther);
    return other
        ? List.of()
        : uses.stream()
            .filter(
                use ->
                    use.at("ImageInstall").isPresent() || use.at("DiskConfiguration").isPresent())
            .toList();
  }

  private static boolean isForOthers(CheckContext context) {
    return context.options().use().filter(use -> use != Use.SETUP).isPresent();
  }

  /** True for a client of Windows Deployment Services and for an upgrade. */
  private static boolean isOther(ComponentUse use) {
    return use.at("WindowsDeploymentServices").isPresent() || use.isTrue("UpgradeData/Upgrade");
  }

  /** True if the component has only what Windows PE itself reads at its start. */
  public static boolean isStartOfWindowsPe(ComponentUse use) {
    return OF_SETUP.stream().allMatch(path -> use.at(path).isEmpty())
        && !use.element().children().isEmpty();
  }
}
