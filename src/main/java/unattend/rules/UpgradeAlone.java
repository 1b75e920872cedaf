package unattend.rules;

import java.util.List;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** An upgrade reads nothing but UpgradeData. */
final class UpgradeAlone implements Rule {
  private static final String UPGRADE = "UpgradeData/Upgrade";
  private static final RuleInfo INFO =
      RuleInfo.error(
          "upgrade-data-exclusive",
          "cross-setting",
          "A file for an upgrade has other settings, which an upgrade does not take",
          Components.page("microsoft-windows-setup-upgradedata"),
          "ui-language-upgrade");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Pass.WINDOWS_PE, Components.SETUP)) {
      if (use.isTrue(UPGRADE)) {
        others(context).stream()
            .findFirst()
            .ifPresent(other -> report(context, use, use.at(UPGRADE).orElseThrow(), other));
      }
    }
  }

  private static List<Element> others(CheckContext context) {
    return context.contents().components().stream()
        .flatMap(use -> use.element().children().stream())
        .filter(child -> !child.name().equalsIgnoreCase("UpgradeData"))
        .toList();
  }

  private static void report(
      CheckContext context, ComponentUse use, Element upgrade, Element other) {
    context.report(
        context
            .finding(
                INFO,
                use,
                upgrade,
                "Upgrade is true, but the file has other settings; an upgrade supports none")
            .help("keep UpgradeData alone in the file, or set Upgrade to false")
            .related("the first other setting is " + other.name(), other.nameSpan()));
  }
}
