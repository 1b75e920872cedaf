package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.intent.Components;

/** Licensing that is not reset, so that all copies of an image look like one machine. */
final class LicensingKept implements Rule {
  private static final String SETTING = "SkipRearm";
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "skip-rearm-final",
          "cross-setting",
          "Licensing is not reset when the image is generalized",
          Components.page("microsoft-windows-security-spp-skiprearm"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    boolean last = context.options().delivered().orElse(false);
    for (ComponentUse use : context.contents().components(Components.SECURITY_SPP)) {
      if (use.is(SETTING, "1")) {
        String message =
            "SkipRearm is 1: if this is the last run, all machines of the image count as one for"
                + " a KMS host, and the grace period goes on";
        context.report(
            context
                .finding(INFO, use, use.at(SETTING).orElseThrow(), message)
                .severity(last ? Severity.WARNING : Severity.INFO)
                .help("set it to 0 in the last run, before the image is captured"));
      }
    }
  }
}
