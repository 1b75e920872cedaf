package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Span;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.Regional;

/** Language and region are set where the pages that ask for them look. */
final class RegionalPages implements Rule {
  private static final String AREA = "cross-setting";
  private static final RuleInfo PARTIAL =
      RuleInfo.info(
          "intl-partial-oobe",
          AREA,
          "Only some of the regional settings stand in oobeSystem",
          "https://learn.microsoft.com/windows-hardware/customize/desktop/automate-oobe");
  private static final RuleInfo SPECIALIZE =
      RuleInfo.info(
          "intl-specialize-not-skipping-oobe",
          AREA,
          "The regional settings stand in specialize, which skips no page",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/"
              + "how-configuration-passes-work");
  private static final RuleInfo MEDIA =
      RuleInfo.warning(
          "conx-language-pages",
          AREA,
          "Setup's language differs from that of Windows, so its pages may appear",
          "https://github.com/cschneegans/unattend-generator/issues/170");

  @Override
  public List<RuleInfo> infos() {
    return List.of(PARTIAL, SPECIALIZE, MEDIA);
  }

  @Override
  public void check(CheckContext context) {
    if (context.file().complete()) {
      List<ComponentUse> oobe =
          context.contents().components(Pass.OOBE_SYSTEM, Components.INTERNATIONAL);
      oobe.forEach(use -> partial(context, use));
      if (oobe.isEmpty() && context.contents().has(Pass.OOBE_SYSTEM)) {
        context.contents().components(Pass.SPECIALIZE, Components.INTERNATIONAL).stream()
            .findFirst()
            .filter(use -> !use.element().children().isEmpty())
            .ifPresent(use -> specialize(context, use));
      }
    }
    if (context.options().declaredAtLeast(WindowsRelease.W11_24H2)) {
      context
          .contents()
          .components(Pass.WINDOWS_PE, Components.INTERNATIONAL_WINPE)
          .forEach(use -> media(context, use));
    }
  }

  private static void partial(CheckContext context, ComponentUse use) {
    List<String> missing = Regional.missing(use);
    if (!missing.isEmpty() && missing.size() < Regional.SETTINGS.size()) {
      context.report(
          context
              .finding(
                  PARTIAL,
                  name(use),
                  "without " + String.join(", ", missing) + " OOBE may ask for region or keyboard")
              .at(use.where(use.element()))
              .help("set all four: " + String.join(", ", Regional.SETTINGS)));
    }
  }

  private static void specialize(CheckContext context, ComponentUse use) {
    context.report(
        context
            .finding(
                SPECIALIZE,
                name(use),
                "regional settings in specialize only; OOBE skips its page of regions only for"
                    + " those in oobeSystem")
            .at(use.where(use.element()))
            .help("repeat them in oobeSystem"));
  }

  private static Span name(ComponentUse use) {
    return use.element().attribute("name").map(Attribute::valueSpan).orElseThrow();
  }

  private static void media(CheckContext context, ComponentUse use) {
    Optional<Element> setup = use.at("SetupUILanguage/UILanguage");
    Optional<String> one = setup.flatMap(ComponentUse::value);
    Optional<String> other = use.value("UILanguage");
    if (one.isPresent() && other.isPresent() && !one.get().equalsIgnoreCase(other.get())) {
      context.report(
          context
              .finding(
                  MEDIA,
                  use,
                  setup.get(),
                  "Setup is to speak "
                      + context.quoted(setup.get())
                      + " and Windows another language; Setup of 24H2 is reported to show its"
                      + " language pages unless both are that of the media")
              .help("write the language of the media in both places")
              .related("the language of Windows", use.at("UILanguage").orElseThrow().textSpan()));
    }
  }
}
