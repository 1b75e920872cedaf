package unattend.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;
import unattend.intent.Components;
import unattend.intent.StartedCommand;

/** Registry values that are written where, or under names by which, nobody reads them. */
final class RegistryNames implements CommandCheck {
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("bypassstoragecheck", "bypasscpucheck", "bypassdiskcheck");
  private static final RuleInfo LAB_CONFIG =
      RuleInfo.info(
          "labconfig",
          "cross-setting",
          "A LabConfig value is one that Setup does not read",
          "https://github.com/cschneegans/unattend-generator/issues/117");
  private static final RuleInfo PERSIST =
      RuleInfo.warning(
          "persist-devices-registry-path",
          "sysprep",
          "PersistAllDeviceInstalls is written to a key that nobody reads",
          Components.page("microsoft-windows-pnpsysprep-persistalldeviceinstalls"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(LAB_CONFIG, PERSIST);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    if (command.holds("labconfig")) {
      labConfig(context, command);
    }
    if (command.holds("persistalldeviceinstalls") && command.holds("control\\windows")) {
      String message =
          "no Windows reads PersistAllDeviceInstalls from Control\\Windows;"
              + " that path was copied from note to note";
      String help = "set PersistAllDeviceInstalls of PnpSysprep in the generalize pass";
      CommandCheck.report(context, PERSIST, command, message, help);
    }
  }

  private static void labConfig(CheckContext context, CommandUse command) {
    for (StartedCommand started : command.started()) {
      Optional<RegistryWrite> write = RegistryWrite.of(started);
      if (write.isPresent()
          && WITHOUT_EFFECT.contains(write.get().value())
          && !write.get().deletes()) {
        String message =
            "Setup does not read this value; only BypassTPMCheck, BypassSecureBootCheck"
                + " and BypassRAMCheck have an effect";
        CommandCheck.report(context, LAB_CONFIG, command, message, "remove the command");
        return;
      }
    }
  }
}
