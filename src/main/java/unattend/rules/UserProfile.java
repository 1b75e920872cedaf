package unattend.rules;

import java.util.List;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;

/** A user's settings, changed in a pass that has no user. */
final class UserProfile implements CommandCheck {
  private static final List<String> FOLDERS =
      List.of("%userprofile%", "%appdata%", "%localappdata%");
  private static final List<String> KEYS = List.of("hkcu:\\", "registry::hkey_current_user\\");
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "hkcu-in-specialize",
          "cross-setting",
          "A command of specialize changes the profile of SYSTEM",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/how-configuration-passes-work");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    if (command.isIn(Pass.SPECIALIZE) && changesProfile(command)) {
      String message =
          "specialize runs as SYSTEM: this changes the profile of SYSTEM, not that of a user";
      String help = "use a first-logon command, or load the hive of the default user";
      CommandCheck.report(context, INFO, command, message, help);
    }
  }

  private static boolean changesProfile(CommandUse command) {
    return RegistryWrite.in(command).filter(write -> write.isBelow("hkcu")).isPresent()
        || KEYS.stream().anyMatch(command::holds)
        || FOLDERS.stream().anyMatch(command::holds);
  }
}
