package unattend.rules;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Architecture;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.document.Attribute;
import unattend.intent.ImageFit;

/** A file is for one architecture. */
final class SeveralArchitectures implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "architecture-duplicated",
          "cross-setting",
          "A component stands in one pass for several architectures",
          "https://learn.microsoft.com/windows-hardware/customize/desktop/wsim/"
              + "best-practices-for-authoring-answer-files",
          "multi-arch-breaks");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    Map<String, ComponentUse> first = new HashMap<>();
    Map<Pass, ComponentUse> second = new LinkedHashMap<>();
    Set<Architecture> architectures = EnumSet.noneOf(Architecture.class);
    for (ComponentUse use : context.contents().components()) {
      Optional<Architecture> architecture =
          isAlone(context, use) ? Optional.empty() : Architecture.of(use.architecture());
      if (architecture.filter(ImageFit.OF_MACHINES::contains).isEmpty()) {
        continue;
      }
      String key = use.pass().get() + " " + use.name();
      ComponentUse other = first.putIfAbsent(key, use);
      if (other != null && !other.architecture().equalsIgnoreCase(use.architecture())) {
        second.putIfAbsent(use.pass().get(), use);
        Architecture.of(other.architecture()).ifPresent(architectures::add);
        architectures.add(architecture.get());
      }
    }
    if (!second.isEmpty()) {
      report(context, second, architectures);
    }
  }

  private static boolean isAlone(CheckContext context, ComponentUse use) {
    return use.pass().isEmpty()
        || context.contents().components(use.pass().get(), use.name()).size() == 1;
  }

  private static void report(
      CheckContext context, Map<Pass, ComponentUse> second, Set<Architecture> architectures) {
    ComponentUse use = second.values().iterator().next();
    Attribute place = use.element().attribute("processorArchitecture").orElseThrow();
    String message =
        "components stand for "
            + String.join(" and ", architectures.stream().map(Architecture::word).toList())
            + " in "
            + Pass.join(second.keySet())
            + "; Windows may apply the settings twice or in part";
    Finding finding =
        context
            .finding(INFO, place.valueSpan(), message)
            .at(use.where(use.element()))
            .help("write one file for each architecture");
    boolean arm = context.options().architecture().equals(Optional.of(Architecture.ARM64));
    context.report(arm ? finding.severity(Severity.ERROR) : finding);
  }
}
