package unattend.profile;

import java.util.List;
import java.util.Optional;

/**
 * {@code accounts.auto-logon.once: true}: LogonCount 1 means two logons, so the first of them sets
 * what is left to none.
 */
final class AutoLogonOnce implements Macro {
  private static final String NO_MORE =
      "reg.exe add \"HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\""
          + " /v AutoLogonCount /t REG_DWORD /d 0 /f";

  @Override
  public void expand(Expansion expansion) {
    Optional<YamlScalar> once = expansion.scalar("accounts.auto-logon.once");
    if (once.isPresent() && once.get().text().equals("true")) {
      Place place = once.get().place();
      expansion.add("accounts.auto-logon.times", "2", place);
      YamlMap command =
          Expansion.map(place, "name", "End the automatic logon after this one", "run", NO_MORE);
      expansion.prepend("commands.first-logon", List.of(command), place);
    }
  }
}
