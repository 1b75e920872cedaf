package unattend.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.InvisibleCharacters;
import unattend.check.Rule;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** A time zone is named by its key in the registry. */
final class TimeZones implements Rule {
  private static final String SETTING = "TimeZone";
  private static final String PAGE = Components.page("microsoft-windows-shell-setup-timezone");
  private static final RuleInfo UNKNOWN =
      RuleInfo.warning("time-zone-unknown", "value", "Windows has no time zone of that name", PAGE);
  private static final RuleInfo LOCALIZED =
      RuleInfo.warning(
          "time-zone-localized", "value", "A time zone is given by what people read", PAGE);

  /** One number is as near to another as the next, and hours away from it. */
  private static final Pattern OFFSET =
      Pattern.compile("(UTC|GMT)?\\s*[+-]\\s*\\d.*", Pattern.CASE_INSENSITIVE);

  /** Loaded when the first zone is looked up. */
  private static final class Table {
    static final ValueTable ZONES = ValueTable.read("timezones");
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(UNKNOWN, LOCALIZED);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      use.at(SETTING)
          .ifPresent(
              place ->
                  ComponentUse.value(place)
                      .filter(zone -> !Table.ZONES.has(zone))
                      .ifPresent(zone -> report(context, use, place, zone)));
    }
  }

  private static void report(CheckContext context, ComponentUse use, Element place, String zone) {
    String found = "TimeZone is " + context.quoted(place);
    if (InvisibleCharacters.anyIn(zone)) {
      return;
    }
    if (zone.startsWith("(") || zone.chars().anyMatch(c -> c > '~')) {
      context.report(
          context
              .finding(
                  LOCALIZED,
                  use,
                  place,
                  found + "; Windows accepts the key's name, which is never translated")
              .help("tzutil /l lists the names"));
      return;
    }
    Optional<String> near =
        OFFSET.matcher(zone).matches() ? Optional.empty() : Nearest.to(zone, Table.ZONES.names());
    context.report(
        context
            .finding(
                UNKNOWN,
                use,
                place,
                found + "; Windows has no zone of that name and logs a warning")
            .help(
                near.map(name -> "the nearest name is " + name)
                    .orElse("tzutil /l lists the names")));
  }
}
