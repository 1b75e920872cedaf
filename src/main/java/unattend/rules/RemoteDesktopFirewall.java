package unattend.rules;

import java.util.List;
import java.util.Locale;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;
import unattend.intent.Components;

/** Where Remote Desktop is switched on, the firewall lets it in. */
final class RemoteDesktopFirewall implements Rule {
  private static final String DENY = "fDenyTSConnections";
  private static final String FIREWALL = "Networking-MPSSVC-Svc";
  private static final List<String> OPENERS =
      List.of("3389", "remote desktop", "remotedesktop", "firewall");
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "rdp-firewall",
          "cross-setting",
          "Remote Desktop is switched on and stays blocked by the firewall",
          Components.page(
              "microsoft-windows-terminalservices-localsessionmanager-fdenytsconnections"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    List<ComponentUse> remotes =
        context.contents().components(Components.LOCAL_SESSION_MANAGER).stream()
            .filter(use -> use.is(DENY, "false"))
            .toList();
    if (remotes.isEmpty() || !context.file().complete() || mayBeOpen(context)) {
      return;
    }
    for (ComponentUse use : remotes) {
      context.report(
          context
              .finding(
                  INFO,
                  use,
                  use.at(DENY).orElseThrow(),
                  "Remote Desktop is allowed, but nothing in the file opens the firewall for it")
              .help("activate the firewall group of Remote Desktop in " + FIREWALL));
    }
  }

  private static boolean mayBeOpen(CheckContext context) {
    return context.contents().components(FIREWALL).stream().anyMatch(use -> opens(use))
        || CommandUse.all(context).stream()
            .anyMatch(command -> OPENERS.stream().anyMatch(command::holds));
  }

  /** A group by its number, which is that of Remote Desktop, or by a name. */
  private static boolean opens(ComponentUse use) {
    boolean off =
        List.of("DomainProfile", "PrivateProfile", "PublicProfile").stream()
            .anyMatch(profile -> use.is(profile + "_EnableFirewall", "false"));
    return off
        || use.all("FirewallGroups/FirewallGroup").stream()
            .filter(group -> !ComponentUse.is(group, "Active", "false"))
            .flatMap(group -> ComponentUse.value(group, "Group").stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .anyMatch(RemoteDesktopFirewall::isRemoteDesktop);
  }

  /** By its number; else by a name, which may be translated. */
  private static boolean isRemoteDesktop(String group) {
    boolean other =
        group.startsWith("@") || group.contains("management") || group.contains("assistance");
    return group.contains("-28752") || (group.contains("remot") && !other);
  }
}
