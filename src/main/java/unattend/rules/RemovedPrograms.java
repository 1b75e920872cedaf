package unattend.rules;

import java.util.List;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;

/** Programs that newer releases of Windows no longer bring along. */
final class RemovedPrograms implements CommandCheck {
  private static final String DEPRECATED =
      "https://learn.microsoft.com/windows/whats-new/deprecated-features";
  private static final RuleInfo WMIC =
      RuleInfo.warning(
          "wmic-removed",
          "deprecated",
          "A command needs wmic, which the target release does not bring along",
          DEPRECATED,
          "wmic-gone");
  private static final RuleInfo VBSCRIPT =
      RuleInfo.info(
          "vbscript", "deprecated", "A command needs VBScript, which is being removed", DEPRECATED);
  private static final RuleInfo BYPASS =
      RuleInfo.warning(
          "bypassnro-script",
          "deprecated",
          "A command calls bypassnro.cmd, which newer builds have not got",
          "https://github.com/cschneegans/unattend-generator/issues/199",
          "bypassnro-cmd");

  @Override
  public List<RuleInfo> infos() {
    return List.of(WMIC, VBSCRIPT, BYPASS);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    boolean newest = context.options().release().atLeast(WindowsRelease.W11_24H2);
    if (command.names("wmic") && context.options().declaredAtLeast(WindowsRelease.W11_24H2)) {
      String message = "wmic is no longer installed by default, so this command fails";
      CommandCheck.report(context, WMIC, command, message, "use PowerShell, such as Set-LocalUser");
    }
    if (newest && usesVbScript(command)) {
      String message = "VBScript is deprecated and will be removed; this command needs it";
      CommandCheck.report(context, VBSCRIPT, command, message, "use PowerShell or cmd");
    }
    if (newest && command.holds("oobe\\bypassnro")) {
      String message = "bypassnro.cmd was removed from Windows 11 in 2025";
      String help =
          "create a local account in the file, or write the registry value BypassNRO in specialize";
      CommandCheck.report(context, BYPASS, command, message, help);
    }
  }

  private static boolean usesVbScript(CommandUse command) {
    return command.names("cscript") || command.names("wscript") || command.holds(".vbs");
  }
}
