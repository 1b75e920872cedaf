package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** Home editions are not asked for what they lack. */
final class HomeEdition implements Rule {
  private static final String JOIN = "Identification/JoinDomain";
  private static final String DENY = "fDenyTSConnections";
  private static final RuleInfo DOMAIN =
      RuleInfo.error(
          "domain-join-home-edition",
          "cross-setting",
          "A Home edition is to join a domain, which it cannot",
          Components.page("microsoft-windows-unattendedjoin-identification-joindomain"));
  private static final RuleInfo REMOTE =
      RuleInfo.info(
          "rdp-home-edition",
          "cross-setting",
          "Remote Desktop is switched on in a Home edition, which has no host for it",
          Components.page(
              "microsoft-windows-terminalservices-localsessionmanager-fdenytsconnections"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(DOMAIN, REMOTE);
  }

  @Override
  public void check(CheckContext context) {
    List<ComponentUse> joins =
        context.contents().components(Components.UNATTENDED_JOIN).stream()
            .filter(use -> use.value(JOIN).isPresent())
            .toList();
    List<ComponentUse> remotes =
        context.contents().components(Components.LOCAL_SESSION_MANAGER).stream()
            .filter(use -> use.is(DENY, "false"))
            .toList();
    if (joins.isEmpty() && remotes.isEmpty()) {
      return;
    }
    Optional<Edition> home = Edition.of(context).filter(Edition::isHome);
    home.ifPresent(
        edition -> {
          joins.forEach(use -> domain(context, use, edition));
          remotes.forEach(use -> remote(context, use, edition));
        });
  }

  private static void domain(CheckContext context, ComponentUse use, Edition edition) {
    Element place = use.at(JOIN).orElseThrow();
    Finding finding =
        context
            .finding(
                DOMAIN,
                use,
                place,
                "JoinDomain is "
                    + context.quoted(place)
                    + ", but the edition is "
                    + edition.id()
                    + "; Home editions cannot join a domain")
            .help("install Pro, Education or Enterprise");
    context.report(shown(finding, edition));
  }

  private static void remote(CheckContext context, ComponentUse use, Edition edition) {
    Element place = use.at(DENY).orElseThrow();
    Finding finding =
        context
            .finding(
                REMOTE,
                use,
                place,
                "connections are allowed, but the edition is "
                    + edition.id()
                    + ", which cannot be reached by Remote Desktop")
            .help("install Pro, Education or Enterprise, or leave the setting out");
    context.report(shown(finding, edition));
  }

  private static Finding shown(Finding finding, Edition edition) {
    return edition
        .place()
        .map(place -> finding.related("the edition is chosen here", place.textSpan()))
        .orElse(finding);
  }
}
