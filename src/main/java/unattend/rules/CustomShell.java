package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;
import unattend.intent.Components;

/** A shell of one's own, put in place before OOBE has run in the known one. */
final class CustomShell implements CommandCheck {
  private static final RuleInfo INFO =
      RuleInfo.error(
          "custom-shell-before-oobe",
          "cross-setting",
          "A command replaces the shell before OOBE has run",
          Components.page("microsoft-windows-shell-setup-firstlogoncommands"));

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
    Optional<RegistryWrite> write = RegistryWrite.in(command);
    boolean registry =
        write.filter(w -> w.key().endsWith("\\winlogon") && w.value().equals("shell")).isPresent();
    boolean powerShell =
        command.holds("winlogon")
            && (command.holds("-name shell ") || command.holds("-name 'shell'"));
    return registry || powerShell || command.holds("wesl_usersetting");
  }
}
