package unattend.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** Commands of the first pass that want to start Setup another way, which 24H2 does not take. */
final class SetupStartedByCommand implements Rule {
  private static final String ISSUES = "https://github.com/cschneegans/unattend-generator/issues/";
  private static final RuleInfo SWITCHES =
      RuleInfo.info(
          "conx-setup-switches",
          "cross-setting",
          "Setup of 24H2 media is started with switches",
          ISSUES + "67",
          "conx-switches");
  private static final RuleInfo COMMAND_LINE =
      RuleInfo.info(
          "conx-cmdline-trick",
          "cross-setting",
          "The registry is written to bring the former Setup back",
          ISSUES + "88");

  @Override
  public List<RuleInfo> infos() {
    return List.of(SWITCHES, COMMAND_LINE);
  }

  @Override
  public void check(CheckContext context) {
    if (!context.options().declaredAtLeast(WindowsRelease.W11_24H2)) {
      return;
    }
    for (ComponentUse use : context.contents().components(Pass.WINDOWS_PE, Components.SETUP)) {
      for (Element path : use.all("RunSynchronous/RunSynchronousCommand/Path")) {
        Optional<String> command = ComponentUse.value(path).map(v -> v.toLowerCase(Locale.ROOT));
        command.ifPresent(text -> command(context, use, path, text));
      }
    }
  }

  private static void command(
      CheckContext context, ComponentUse use, Element path, String command) {
    int setup = command.indexOf("setup.exe");
    if (setup < 0) {
      return;
    }
    if (command.contains("cmdline") && command.contains("system\\setup")) {
      String message =
          "CmdLine in the registry is reported not to bring the former Setup back in 24H2";
      context.report(context.finding(COMMAND_LINE, use, path, message).help("remove the command"));
    } else if (command.indexOf(" /", setup) > 0) {
      String message = "Setup of 24H2 media is reported to ignore switches on its command line";
      context.report(
          context
              .finding(SWITCHES, use, path, message)
              .help("put Autounattend.xml where Setup searches for it"));
    }
  }
}
