package unattend.profile;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Setting;

/** A time zone by its IANA or its Windows name. */
final class TimeZone implements Transform {
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
          unattend.diagnostic.Nearest.to(scalar.get().text(), names)
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
