package unattend.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import unattend.catalog.Setting;
import unattend.diagnostic.Nearest;

/** A time zone by its IANA or its Windows name. */
final class TimeZone implements Transform {
  /** Abbreviations, and cities that people who write them could mean. */
  private static final Map<String, String> ABBREVIATIONS =
      Map.of(
          "GMT", "UTC, or Europe/London for British time with its summer time",
          "WET", "Europe/Lisbon",
          "CET", "Europe/Berlin, or another city of that time",
          "MET", "Europe/Berlin, or another city of that time",
          "EET", "Europe/Helsinki, or another city of that time",
          "EST", "America/New_York, or America/Panama for the time without summer time",
          "CST", "America/Chicago, or Asia/Shanghai for Chinese time",
          "MST", "America/Denver, or America/Phoenix for the time without summer time",
          "PST", "America/Los_Angeles",
          "HST", "Pacific/Honolulu");

  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    Optional<YamlScalar> scalar = writing.scalar(key, value);
    if (scalar.isEmpty()) {
      return;
    }
    TimeZones zones = TimeZones.bundled();
    Optional<String> windows = zones.windows(scalar.get().text());
    if (windows.isPresent()) {
      writing.set(key, windows.get(), scalar.get());
    } else {
      List<String> names = zones.names();
      String near =
          Optional.ofNullable(ABBREVIATIONS.get(scalar.get().text()))
              .or(() -> Nearest.to(scalar.get().text(), names))
              .map(name -> "write " + name)
              .orElse("write an IANA name such as Europe/Berlin or a name of tzutil /l");
      String message =
          key.plainPath()
              + " does not take "
              + scalar.get().shown()
              + "; no time zone has that name";
      writing.report(ProfileRules.VALUE, scalar.get(), message, near);
    }
  }

  @Override
  public Optional<Draft> fromSettings(Key key, Setting setting, String text) {
    return TimeZones.bundled().windows(text.trim()).map(Draft.Text::new);
  }
}
