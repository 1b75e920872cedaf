package unattend.rules;

import java.util.List;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.check.Use;
import unattend.diagnostic.RuleInfo;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.SetupRun;

/** A file that Setup finds by itself has something for the first pass, and something for Setup. */
final class FirstPass implements Rule {
  private static final RuleInfo NONE =
      RuleInfo.warning(
          "autounattend-without-windowspe",
          "pass",
          "A file for Setup has no windowsPE settings, so Setup does not keep it",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/"
              + "windows-setup-automation-overview",
          "no-windowspe-pass");
  private static final RuleInfo START =
      RuleInfo.info(
          "winpe-startup-file",
          "pass",
          "The file has only what Windows PE reads at its own start",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/"
              + "wpeinit-and-startnetcmd-using-winpe-startup-scripts");

  @Override
  public List<RuleInfo> infos() {
    return List.of(NONE, START);
  }

  @Override
  public void check(CheckContext context) {
    if (!context.file().complete() || !context.options().isFor(Use.SETUP)) {
      return;
    }
    boolean hasFirst = context.contents().has(Pass.WINDOWS_PE);
    if (!hasFirst && !context.contents().passes().isEmpty()) {
      Element root = context.file().root().orElseThrow();
      context.report(
          context
              .finding(
                  NONE,
                  root.nameSpan(),
                  "no windowsPE settings; Setup does not keep an Autounattend.xml without them,"
                      + " so that its later passes never run")
              .help("add a windowsPE pass; an empty UserData/ProductKey/Key is enough"));
    }
    if (hasFirst && context.contents().passes().size() == 1) {
      start(context);
    }
  }

  private static void start(CheckContext context) {
    List<ComponentUse> uses = context.contents().components(Pass.WINDOWS_PE, Components.SETUP);
    if (uses.isEmpty() || !uses.stream().allMatch(SetupRun::isStartOfWindowsPe)) {
      return;
    }
    ComponentUse use = uses.get(0);
    context.report(
        context
            .finding(
                START,
                use.element().attribute("name").map(Attribute::valueSpan).orElseThrow(),
                "this file has only what Windows PE reads at its start; it leads no installation")
            .at(use.where(use.element()))
            .help("declare it with --use winpe, or add what Setup needs"));
  }
}
