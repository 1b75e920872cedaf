package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;
import unattend.intent.Components;
import unattend.intent.StartedCommand;

/** A shell of one's own, put in place before OOBE has run in the known one. */
final class CustomShell implements CommandCheck {
  private static final RuleInfo INFO =
      RuleInfo.error(
          "custom-shell-before-oobe",
          "cross-setting",
          "A command replaces the shell before OOBE has run",
          Components.page("microsoft-windows-shell-setup-firstlogoncommands"));

  private static final String USUAL = "explorer.exe";

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    boolean early = command.isIn(Pass.SPECIALIZE) || command.isIn(Pass.AUDIT_USER);
    if (early && replacesShell(command)) {
      String message =
          "this command replaces the Windows shell before OOBE, which leaves an image that cannot"
              + " be deployed";
      CommandCheck.report(context, INFO, command, message, "set the shell at the first logon");
    }
  }

  private static boolean replacesShell(CommandUse command) {
    for (StartedCommand started : command.started()) {
      Optional<RegistryWrite> write = RegistryWrite.of(started);
      if ((write.isPresent() && replacesShell(write.get(), command))
          || (started.holds("wesl_usersetting") && !started.wraps() && !started.isText())) {
        return true;
      }
    }
    return false;
  }

  /** The key may stand in a variable. */
  private static boolean replacesShell(RegistryWrite write, CommandUse command) {
    boolean winlogon =
        write.key().endsWith("\\winlogon")
            || (write.key().startsWith("$") && command.holds("\\winlogon"));
    boolean usual = write.data().equals(USUAL) || write.data().endsWith("\\" + USUAL);
    return winlogon && write.value().equals("shell") && !write.deletes() && !usual;
  }
}
