package unattend.rules;

import java.util.List;
import java.util.Map;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** Passwords of the network, which can only be written as plain text. */
final class CredentialsInFile implements Rule {
  private static final List<String> COMMANDS =
      List.of(
          "RunSynchronous/RunSynchronousCommand/Credentials",
          "RunAsynchronous/RunAsynchronousCommand/Credentials");
  private static final List<String> SETUP =
      List.of(
          "RunSynchronous/RunSynchronousCommand/Credentials",
          "RunAsynchronous/RunAsynchronousCommand/Credentials",
          "ImageInstall/OSImage/InstallFrom/Credentials",
          "ImageInstall/DataImage/InstallFrom/Credentials",
          "WindowsDeploymentServices/Login/Credentials");
  private static final List<String> DRIVERS = List.of("DriverPaths/PathAndCredentials/Credentials");
  private static final Map<String, List<String>> PLACES =
      Map.of(
          Components.SETUP,
          SETUP,
          Components.DEPLOYMENT,
          COMMANDS,
          Components.UNATTENDED_JOIN,
          List.of("Identification/Credentials"),
          "Microsoft-Windows-PnpCustomizationsWinPE",
          DRIVERS,
          "Microsoft-Windows-PnpCustomizationsNonWinPE",
          DRIVERS);
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "credentials-in-file",
          "security",
          "A password of the network stands in the file as plain text",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/windows-setup-automation-overview");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components()) {
      for (String path : PLACES.getOrDefault(use.name(), List.of())) {
        use.all(path + "/Password").forEach(password -> report(context, use, password));
      }
    }
  }

  private static void report(CheckContext context, ComponentUse use, Element password) {
    if (ComponentUse.value(password).isPresent()) {
      String message =
          "these credentials stand in the file as plain text, and cannot be hidden there";
      context.report(
          context
              .finding(INFO, use, password, message)
              .help("use an account that may do little, and delete the file afterwards"));
    }
  }
}
