package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** The partition of Windows grows to a size or to the end of the disk, not both. */
final class ExtendOsPartition implements Rule {
  private static final String PATH = "ExtendOSPartition";
  private static final RuleInfo INFO =
      RuleInfo.error(
          "extend-os-both",
          "cross-setting",
          "ExtendOSPartition has both Extend and a size",
          Components.page("microsoft-windows-deployment-extendospartition"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Components.DEPLOYMENT)) {
      for (Element extension : use.all(PATH)) {
        if (ComponentUse.isTrue(extension, "Extend")
            && ComponentUse.value(extension, "Size").isPresent()) {
          Element place = extension.at("Extend").orElseThrow();
          context.report(
              context
                  .finding(
                      INFO,
                      use,
                      place,
                      "Extend is true beside a Size; Windows logs an error and stops")
                  .help("keep Size to add so many megabytes, or Extend to use all free space")
                  .related("the size", extension.at("Size").orElseThrow().textSpan()));
        }
      }
    }
  }
}
