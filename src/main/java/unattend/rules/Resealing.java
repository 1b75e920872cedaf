package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.document.Element;
import unattend.intent.Components;

/** Reseal and Generalize of Microsoft-Windows-Deployment: where they lead, and what they undo. */
final class Resealing implements Rule {
  private static final String PAGE = "microsoft-windows-deployment-";
  private static final RuleInfo BOTH =
      RuleInfo.warning(
          "generalize-and-reseal",
          "cross-setting",
          "Reseal is ignored beside Generalize",
          Components.page(PAGE + "generalize"));
  private static final RuleInfo LOOP =
      RuleInfo.error(
          "reseal-audit-shutdown-loop",
          "cross-setting",
          "Reseal leads back to its own pass again and again",
          Components.page(PAGE + "reseal-mode"));
  private static final RuleInfo OTHERS =
      RuleInfo.warning(
          "reseal-other-settings",
          "cross-setting",
          "Reseal leaves out the other settings of its pass before Windows 10",
          Components.page(PAGE + "reseal"));
  private static final RuleInfo NO_MODE =
      RuleInfo.warning(
          "reseal-mode-missing-audituser",
          "cross-setting",
          "Reseal in auditUser has no Mode, so sysprep asks",
          Components.page(PAGE + "reseal-mode"));
  private static final RuleInfo NO_SHUTDOWN =
      RuleInfo.info(
          "generalize-no-shutdown",
          "cross-setting",
          "The machine restarts after Generalize and is specialized at once",
          Components.page(PAGE + "generalize-forceshutdownnow"));
  private static final RuleInfo AUDIT =
      RuleInfo.info(
          "pass-oobe-in-audit",
          "pass",
          "Settings of oobeSystem do not show in audit mode",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/audit-mode-overview");

  @Override
  public List<RuleInfo> infos() {
    return List.of(BOTH, LOOP, OTHERS, NO_MODE, NO_SHUTDOWN, AUDIT);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Components.DEPLOYMENT)) {
      Optional<Element> reseal = use.at("Reseal");
      Optional<Element> generalize = use.at("Generalize").filter(Element::closed);
      if (reseal.isPresent() && generalize.isPresent()) {
        String message = "Generalize is set in the same pass, so Reseal is ignored";
        context.report(BOTH, use, reseal.get(), message, "keep one of the two");
      } else {
        reseal.filter(Element::closed).ifPresent(element -> reseal(context, use, element));
      }
      generalize
          .filter(element -> !ComponentUse.isTrue(element, "ForceShutdownNow"))
          .ifPresent(element -> restarts(context, use, element));
    }
  }

  private static void restarts(CheckContext context, ComponentUse use, Element element) {
    String message =
        "without ForceShutdownNow the machine restarts after it is generalized,"
            + " and specialize undoes that";
    context.report(NO_SHUTDOWN, use, element, message, "set ForceShutdownNow to true to capture");
  }

  /** Without Mode, auditSystem leads to audit mode and oobeSystem to OOBE. */
  private static void reseal(CheckContext context, ComponentUse use, Element reseal) {
    if (use.isIn(Pass.AUDIT_USER) && reseal.child("Mode").isEmpty()) {
      String message = "Reseal has no Mode; in auditUser sysprep then shows its window and waits";
      context.report(NO_MODE, use, reseal, message, "add <Mode>OOBE</Mode> or <Mode>Audit</Mode>");
    }
    boolean unsaid = reseal.child("Mode").isEmpty();
    boolean audit =
        ComponentUse.is(reseal, "Mode", "Audit") || (unsaid && use.isIn(Pass.AUDIT_SYSTEM));
    boolean oobe =
        ComponentUse.is(reseal, "Mode", "OOBE") || (unsaid && use.isIn(Pass.OOBE_SYSTEM));
    boolean back = (use.isIn(Pass.AUDIT_SYSTEM) && audit) || (use.isIn(Pass.OOBE_SYSTEM) && oobe);
    boolean away = (use.isIn(Pass.AUDIT_SYSTEM) && oobe) || (use.isIn(Pass.OOBE_SYSTEM) && audit);
    if (back && ComponentUse.isTrue(reseal, "ForceShutdownNow")) {
      loop(context, use, reseal);
    }
    if (away) {
      others(context, use, reseal, use.isIn(Pass.OOBE_SYSTEM));
    }
  }

  private static void loop(CheckContext context, ComponentUse use, Element reseal) {
    boolean old = isBeforeWindows10(context);
    String message =
        old
            ? "Reseal leads back to the pass it stands in and shuts down: this repeats without end"
            : "one page calls this combination an endless loop, the one for Windows 10 does not";
    context.report(
        context
            .finding(LOOP, use, reseal, message)
            .severity(old ? Severity.ERROR : Severity.INFO)
            .help("use another Mode, or leave ForceShutdownNow out"));
  }

  private static void others(
      CheckContext context, ComponentUse use, Element reseal, boolean fromOobe) {
    Pass pass = use.pass().orElseThrow();
    boolean more =
        context.contents().components().stream()
            .filter(other -> other.isIn(pass))
            .flatMap(other -> other.element().children().stream())
            .anyMatch(element -> !element.name().equalsIgnoreCase("Reseal"));
    if (more && isBeforeWindows10(context)) {
      String message =
          "before Windows 10 Reseal comes first and leaves out the other settings of its pass";
      context.report(OTHERS, use, reseal, message, "leave Reseal alone in its pass");
    } else if (more && fromOobe) {
      String message =
          "Reseal leads to audit mode, where the other settings of oobeSystem do not show";
      context.report(AUDIT, use, reseal, message, "put them into auditSystem or auditUser");
    }
  }

  private static boolean isBeforeWindows10(CheckContext context) {
    return !context.options().release().atLeast(WindowsRelease.W10_1507);
  }
}
