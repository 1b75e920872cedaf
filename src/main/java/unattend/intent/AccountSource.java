package unattend.intent;

import java.util.List;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Use;

/** Tells whether a file alone decides which accounts the finished Windows has. */
public final class AccountSource {
  private static final List<String> ACCOUNT_COMMANDS =
      List.of(
          "net user",
          "net.exe user",
          "net localgroup",
          "net.exe localgroup",
          "localuser",
          "localgroupmember",
          "netuser.exe");

  private AccountSource() {}

  /**
   * True if Windows is installed afresh by this file: then only accounts of the file can exist. A
   * file without windowsPE settings may be laid over an image that has accounts of its own.
   */
  public static boolean isCleanInstallation(CheckContext context) {
    boolean setup = context.contents().has(Pass.WINDOWS_PE);
    boolean other = context.options().isFor(Use.SYSPREP) || context.options().isFor(Use.DISM);
    return setup && !other && context.file().complete();
  }

  /** True if a command may create an account or change a group. */
  public static boolean isChangedByCommand(CheckContext context) {
    return CommandUse.all(context).stream()
        .anyMatch(command -> ACCOUNT_COMMANDS.stream().anyMatch(command::holds));
  }

  /** True unless all that is joined is a workgroup. */
  public static boolean joinsDomain(CheckContext context) {
    return context.contents().components(Components.UNATTENDED_JOIN).stream()
        .anyMatch(
            use ->
                use.at("Identification/JoinDomain").isPresent()
                    || use.at("Identification/JoinWorkgroup").isEmpty());
  }

  /** True if the file ends in audit mode, where no account is asked for. */
  public static boolean endsInAudit(CheckContext context) {
    return context.contents().components(Pass.OOBE_SYSTEM, Components.DEPLOYMENT).stream()
        .anyMatch(use -> use.is("Reseal/Mode", "Audit"));
  }

  /**
   * True if the file creates an account to log on with; the password of Administrator is enough
   * unless the target is a client, where that account stays switched off.
   */
  public static boolean makesAccount(CheckContext context) {
    return has(context, "UserAccounts/LocalAccounts")
        || has(context, "UserAccounts/DomainAccounts")
        || has(context, "OfflineUserAccounts/OfflineLocalAccounts")
        || has(context, "OfflineUserAccounts/OfflineDomainAccounts")
        || (!TargetSystem.isClient(context)
            && (has(context, AutoLogon.ADMINISTRATOR_PASSWORD)
                || has(context, "OfflineUserAccounts/OfflineAdministratorPassword")));
  }

  /** True if one of the file's Shell-Setup components has the setting. */
  public static boolean has(CheckContext context, String path) {
    return context.contents().components(Components.SHELL_SETUP).stream()
        .anyMatch(use -> use.at(path).filter(element -> !element.isEmpty()).isPresent());
  }

  public static boolean isTrue(CheckContext context, String path) {
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      if (use.isTrue(path)) {
        return true;
      }
    }
    return false;
  }
}
