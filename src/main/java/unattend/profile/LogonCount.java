package unattend.profile;

import java.util.Optional;
import unattend.catalog.Setting;

/** How often to sign in by itself: Windows does it once more than LogonCount says. */
final class LogonCount implements Transform {
  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    Optional<YamlScalar> scalar = writing.scalar(key, value);
    if (scalar.isEmpty()) {
      return;
    }
    String text = scalar.get().text();
    if (!text.matches("\\d{1,9}")) {
      String message =
          key.plainPath()
              + " does not take "
              + scalar.get().shown()
              + "; it takes a number from 0 on";
      writing.report(ProfileRules.VALUE, scalar.get(), message, "");
    } else if (text.equals("1")) {
      writing.report(
          ProfileRules.LOGON_ONCE,
          scalar.get(),
          "Windows signs in once more than LogonCount says, so LogonCount alone cannot mean 1",
          "write 2, or once: true in place of times:, which adds the registry command that is needed");
    } else {
      int times = Integer.parseInt(text);
      writing.set(key, Integer.toString(Math.max(0, times - 1)), scalar.get());
    }
  }

  @Override
  public Optional<Draft> fromSettings(Key key, Setting setting, String text) {
    String count = text.trim();
    if (!count.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    int written = Integer.parseInt(count);
    return Optional.of(new Draft.Text(Integer.toString(written == 0 ? 0 : written + 1)));
  }
}
