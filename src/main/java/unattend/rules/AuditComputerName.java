package unattend.rules;

import java.util.List;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** The computer name for the time in audit mode needs a name and, to be seen, a restart. */
final class AuditComputerName implements Rule {
  private static final String PAGE =
      Components.page("microsoft-windows-deployment-auditcomputername-mustreboot");
  private static final RuleInfo IGNORED =
      RuleInfo.warning(
          "audit-computer-name-ignored",
          "cross-setting",
          "MustReboot has no effect without a name",
          PAGE);
  private static final RuleInfo NO_REBOOT =
      RuleInfo.info(
          "audit-computer-name-no-reboot",
          "cross-setting",
          "The name for audit mode counts only from the next start on",
          PAGE);

  @Override
  public List<RuleInfo> infos() {
    return List.of(IGNORED, NO_REBOOT);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use :
        context.contents().components(Pass.AUDIT_SYSTEM, Components.DEPLOYMENT)) {
      use.at("AuditComputerName")
          .filter(Element::closed)
          .ifPresent(name -> check(context, use, name));
    }
  }

  private static void check(CheckContext context, ComponentUse use, Element audit) {
    boolean reboots = ComponentUse.isTrue(audit, "MustReboot");
    boolean named = audit.at("Name").filter(name -> !name.isEmpty()).isPresent();
    if (reboots && !named) {
      Element place = audit.at("MustReboot").orElseThrow();
      String message = "MustReboot is true, but AuditComputerName has no Name to restart for";
      context.report(
          context.finding(IGNORED, use, place, message).help("add Name, or leave both out"));
    } else if (named && !reboots) {
      Element place = audit.at("Name").orElseThrow();
      String message = "the machine is " + context.quoted(place) + " only from its next start on";
      context.report(
          context
              .finding(NO_REBOOT, use, place, message)
              .help("set MustReboot to true if programs must see the name"));
    }
  }
}
