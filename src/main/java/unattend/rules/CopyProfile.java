package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.check.SysprepRun;
import unattend.check.Use;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.RunningPasses;

/** The profile of the reference machine made the profile of new users. */
final class CopyProfile implements Rule {
  private static final String SETTING = "CopyProfile";
  private static final String SUPPORT =
      "https://learn.microsoft.com/troubleshoot/windows-server/user-profiles-and-logon/customize-default-local-user-profile";
  private static final RuleInfo NOT_GENERALIZED =
      RuleInfo.error(
          "copyprofile-needs-generalize",
          "cross-setting",
          "CopyProfile needs sysprep /generalize",
          SUPPORT);
  private static final RuleInfo MEDIA =
      RuleInfo.warning(
          "copyprofile-setup-media",
          "cross-setting",
          "CopyProfile in a file for installation media copies an untouched profile",
          SUPPORT);
  private static final RuleInfo LAYOUT =
      RuleInfo.info(
          "copyprofile-start-layout",
          "cross-setting",
          "CopyProfile does not copy the Start menu and the taskbar",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/customize-the-default-user-profile-by-using-copyprofile");

  @Override
  public List<RuleInfo> infos() {
    return List.of(NOT_GENERALIZED, MEDIA, LAYOUT);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use :
        context.contents().components(Pass.SPECIALIZE, Components.SHELL_SETUP)) {
      if (use.isTrue(SETTING)) {
        check(context, use, use.at(SETTING).orElseThrow());
      }
    }
  }

  private static void check(CheckContext context, ComponentUse use, Element element) {
    Optional<SysprepRun> run = context.options().sysprep();
    boolean media =
        context.contents().has(Pass.WINDOWS_PE) && !context.options().isFor(Use.SYSPREP);
    if (run.filter(switches -> !switches.generalize()).isPresent() && !generalizesItself(context)) {
      String message = "CopyProfile is true, but sysprep runs without /generalize, which it needs";
      context.report(NOT_GENERALIZED, use, element, message, "add /generalize");
    } else if (media) {
      String message =
          "this file has windowsPE settings too; installed from original media,"
              + " CopyProfile copies the administrator's untouched profile";
      context.report(MEDIA, use, element, message, "keep CopyProfile for the file of sysprep");
    } else {
      String message = "the layout of Start and the pins of the taskbar are not copied";
      String help = "use LayoutModification.xml or Group Policy for them";
      context.report(LAYOUT, use, element, message, help);
    }
  }

  /** True if the file ends audit mode by generalizing, which needs no switch. */
  private static boolean generalizesItself(CheckContext context) {
    return RunningPasses.possible(context).contains(Pass.AUDIT_USER)
        && context.contents().components(Pass.AUDIT_USER, Components.DEPLOYMENT).stream()
            .anyMatch(use -> use.at("Generalize").isPresent());
  }
}
