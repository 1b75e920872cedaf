package unattend.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.Rule;
import unattend.check.SysprepRun;
import unattend.check.Use;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Span;
import unattend.diagnostic.Where;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.intent.RunningPasses;

/** Passes with settings that the declared use of the file never runs. */
final class PassesNotRun implements Rule {
  private static final String PASSES =
      "https://learn.microsoft.com/windows-hardware/manufacture/desktop/how-configuration-passes-work";
  private static final RuleInfo NOT_RUN =
      RuleInfo.warning(
          "pass-not-run-by-command",
          "pass",
          "A pass has settings, but the declared use never runs it",
          PASSES,
          "dism-online-extra-passes",
          "pass-no-valid-pass-ignored");
  private static final RuleInfo OFFLINE =
      RuleInfo.warning(
          "servicing-not-by-sysprep",
          "pass",
          "Sysprep applies no packages and no offlineServicing settings",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/offlineservicing");

  @Override
  public List<RuleInfo> infos() {
    return List.of(NOT_RUN, OFFLINE);
  }

  @Override
  public void check(CheckContext context) {
    Optional<Use> use = context.options().use();
    if (use.isEmpty() || context.file().root().isEmpty()) {
      return;
    }
    Set<Pass> running = RunningPasses.possible(context);
    for (Element child : context.file().root().get().children()) {
      if (child.name().equals("servicing") && use.get() == Use.SYSPREP && !child.isEmpty()) {
        offline(context, child.nameSpan(), "servicing", Where.NOWHERE);
      } else if (child.name().equals("settings") && hasSettings(child)) {
        child.attribute("pass").ifPresent(word -> pass(context, use.get(), running, word));
      }
    }
  }

  private static boolean hasSettings(Element settings) {
    return settings.children().stream().anyMatch(component -> !component.children().isEmpty());
  }

  private static void pass(CheckContext context, Use use, Set<Pass> running, Attribute attribute) {
    Optional<Pass> pass = Pass.of(attribute.value()).filter(known -> !running.contains(known));
    if (pass.isEmpty()) {
      return;
    }
    Where where = new Where(attribute.value(), "", "");
    if (use == Use.SYSPREP && pass.get() == Pass.OFFLINE_SERVICING) {
      offline(context, attribute.valueSpan(), "offlineServicing", where);
      return;
    }
    String message =
        "the pass "
            + attribute.value()
            + " has settings, but "
            + how(context, use)
            + " never runs it; it runs "
            + Pass.join(running);
    context.report(
        context
            .finding(NOT_RUN, attribute.valueSpan(), message)
            .at(where)
            .help("take the pass out, or change the use"));
  }

  private static void offline(CheckContext context, Span span, String what, Where where) {
    String message =
        what + " is applied by Setup and by DISM to an image that is not running, never by sysprep";
    context.report(
        context
            .finding(OFFLINE, span, message)
            .at(where)
            .help("apply it to the captured image with dism /Apply-Unattend"));
  }

  private static String how(CheckContext context, Use use) {
    return switch (use) {
      case SETUP -> "Setup";
      case WINPE -> "the start of Windows PE";
      case WDS -> "the client of Windows Deployment Services";
      case SYSPREP -> "sysprep" + context.options().sysprep().map(SysprepRun::switches).orElse("");
      case DISM -> "dism (but for some of specialize with /Online)";
    };
  }
}
