package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;
import unattend.intent.StartedCommand;

/** A user's settings, changed in a pass that has no user. */
final class UserProfile implements CommandCheck {
  private static final List<String> FOLDERS =
      List.of("%userprofile%", "%appdata%", "%localappdata%");
  private static final List<String> OF_POWERSHELL =
      List.of(
          "hkcu:\\",
          "hkcu:/",
          "registry::hkcu\\",
          "registry::hkey_current_user\\",
          "$env:userprofile",
          "$env:appdata",
          "$env:localappdata");
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
    for (StartedCommand started : command.started()) {
      if (!started.wraps() && changesProfile(started)) {
        return true;
      }
    }
    return false;
  }

  private static boolean changesProfile(StartedCommand command) {
    if (command.isText()) {
      return isInProfile(command.file()) || isWord(command.file());
    }
    Optional<RegistryWrite> write = RegistryWrite.of(command);
    return (write.isPresent() && write.get().isBelow("hkcu"))
        || isInProfile(command.text())
        || isInProfile(command.target())
        || (command.powerShell() && !isReading(command) && hasWord(command));
  }

  /** True if it names a folder of the user, not one of a script that is yet to run. */
  private static boolean isInProfile(String text) {
    for (String folder : FOLDERS) {
      int at = text.indexOf(folder);
      if (at == 0 || (at > 0 && text.charAt(at - 1) != '%')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReading(StartedCommand command) {
    return command.program().startsWith("get-") || command.program().startsWith("test-");
  }

  private static boolean hasWord(StartedCommand command) {
    for (String word : command.words()) {
      if (isWord(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(String word) {
    for (String beginning : OF_POWERSHELL) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
