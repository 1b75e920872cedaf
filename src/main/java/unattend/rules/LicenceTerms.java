package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.SetupRun;

/** An installation without a person accepts the licence terms. */
final class LicenceTerms implements Rule {
  private static final String ACCEPT = "UserData/AcceptEula";
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "accept-eula-missing",
          "cross-setting",
          "The licence terms are not accepted, so Setup shows their page",
          Components.page("microsoft-windows-setup-userdata-accepteula"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    List<ComponentUse> uses = SetupRun.installing(context);
    for (ComponentUse use : uses) {
      Optional<Element> accept = use.at(ACCEPT);
      boolean decided = accept.isPresent() && !isFalse(accept.get());
      if (!decided) {
        Element place = accept.or(() -> use.at("UserData")).orElse(use.element());
        String found = accept.isPresent() ? "AcceptEula is not true" : "AcceptEula is missing";
        context.report(
            context
                .finding(INFO, use, place, found + "; Setup stops at the page of licence terms")
                .help("set UserData/AcceptEula to true"));
      }
    }
  }

  /** A placeholder is not false. */
  private static boolean isFalse(Element accept) {
    return accept.isEmpty() || ComponentUse.is(accept, "false");
  }
}
