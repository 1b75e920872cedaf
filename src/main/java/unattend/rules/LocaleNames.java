package unattend.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.document.Element;
import unattend.intent.Components;

/** Languages and regions are named as Windows names them. */
final class LocaleNames implements Rule {
  private static final String PAGE = "microsoft-windows-international-core-";
  private static final List<String> LANGUAGES =
      List.of("SetupUILanguage/UILanguage", "UILanguage", "UILanguageFallback");
  private static final List<String> REGIONS = List.of("SystemLocale", "UserLocale");
  private static final Set<String> CHINESE = Set.of("zh", "zh-hans", "zh-hant");

  private static final RuleInfo FORMAT =
      RuleInfo.error(
          "locale-tag-format",
          "value",
          "A value is not the name of a language and region",
          Components.page(PAGE + "systemlocale"));
  private static final RuleInfo NEUTRAL =
      RuleInfo.warning(
          "system-locale-neutral",
          "value",
          "A region is given by a language alone",
          Components.page(PAGE + "systemlocale"));
  private static final RuleInfo CHINESE_NAME =
      RuleInfo.error(
          "ui-language-code-chinese",
          "value",
          "A display language is named by its script, not by its image language",
          Components.page(PAGE + "uilanguage"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(FORMAT, NEUTRAL, CHINESE_NAME);
  }

  @Override
  public void check(CheckContext context) {
    for (String name : List.of(Components.INTERNATIONAL, Components.INTERNATIONAL_WINPE)) {
      for (ComponentUse use : context.contents().components(name)) {
        for (String path : LANGUAGES) {
          Optional<Element> place = use.at(path);
          if (place.isPresent()) {
            language(context, use, place.get());
          }
        }
        for (String path : REGIONS) {
          Optional<Element> place = use.at(path);
          if (place.isPresent()) {
            region(context, use, place.get());
          }
        }
      }
    }
  }

  private static void language(CheckContext context, ComponentUse use, Element place) {
    Optional<String> value = ComponentUse.value(place);
    if (value.filter(text -> CHINESE.contains(text.toLowerCase(Locale.ROOT))).isPresent()) {
      context.report(
          context
              .finding(
                  CHINESE_NAME,
                  use,
                  place,
                  place.name()
                      + " is "
                      + context.quoted(place)
                      + "; the languages of Windows images are zh-CN and zh-TW")
              .help("write zh-CN for simplified or zh-TW for traditional characters"));
    } else {
      value.ifPresent(text -> name(context, use, place, text));
    }
  }

  private static void region(CheckContext context, ComponentUse use, Element place) {
    Optional<String> value = ComponentUse.value(place);
    if (value.filter(LocaleTag::lacksRegion).isPresent()) {
      context.report(
          context
              .finding(
                  NEUTRAL,
                  use,
                  place,
                  place.name()
                      + " is "
                      + context.quoted(place)
                      + "; Windows wants a language with its region")
              .help("write both, such as de-DE"));
    } else {
      value.ifPresent(text -> name(context, use, place, text));
    }
  }

  private static void name(CheckContext context, ComponentUse use, Element place, String text) {
    if (LocaleTag.isKnown(text)) {
      return;
    }
    boolean formed = LocaleTag.isWellFormed(text);
    String message =
        place.name()
            + " is "
            + context.quoted(place)
            + (formed
                ? ", which is not among the languages and regions of Windows known here"
                : "; Windows accepts a name such as de-DE");
    Finding finding = context.finding(FORMAT, use, place, message).help(LocaleTag.help(text));
    context.report(formed ? finding.severity(Severity.WARNING) : finding);
  }
}
