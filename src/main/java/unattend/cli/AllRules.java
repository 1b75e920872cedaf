package unattend.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import unattend.check.CatalogRules;
import unattend.check.EnvelopeRules;
import unattend.check.ValueRules;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.RuleInfo;
import unattend.document.DocumentRules;
import unattend.profile.ProfileRules;
import unattend.rules.Rules;
import unattend.setuplog.Signatures;
import unattend.sysprep.SwitchRules;
import unattend.sysprep.preflight.Checks;

/** Every name a finding may carry, from all packages. */
final class AllRules {
  private AllRules() {}

  /** Sorted by name. */
  static List<RuleInfo> list() {
    Stream<RuleInfo> crossSetting = Rules.all().stream().flatMap(rule -> rule.infos().stream());
    return Stream.of(
            DocumentRules.all().stream(),
            EnvelopeRules.all().stream(),
            CatalogRules.all().stream(),
            ValueRules.all().stream(),
            ProfileRules.all().stream(),
            crossSetting,
            Signatures.infos().stream(),
            Checks.infos().stream(),
            SwitchRules.all().stream())
        .flatMap(infos -> infos)
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  /** The rule of that name, or the one that covers it. */
  static Optional<RuleInfo> find(String name) {
    List<RuleInfo> all = list();
    return all.stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .or(() -> all.stream().filter(rule -> rule.covers().contains(name)).findFirst());
  }

  static void requireKnown(String option, Collection<String> names) throws UsageException {
    for (String name : names) {
      if (find(name).isEmpty()) {
        String near =
            Nearest.to(name, list().stream().map(RuleInfo::name).toList())
                .map(n -> "; did you mean " + n + "?")
                .orElse("");
        throw new UsageException(option + ": there is no finding named \"" + name + "\"" + near);
      }
    }
  }
}
