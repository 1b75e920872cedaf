package unattend.profile;

import java.util.Optional;

/** {@code accounts.auto-logon.account: 0}: user and password are those of a local account. */
final class AutoLogonAccount implements Macro {
  private static final String AUTO_LOGON = "accounts.auto-logon.";

  @Override
  public void expand(Expansion expansion) {
    Optional<YamlScalar> number = expansion.scalar(AUTO_LOGON + "account");
    if (number.isEmpty()) {
      return;
    }
    Optional<YamlNode> account =
        number
            .filter(n -> n.text().matches("\\d{1,6}"))
            .flatMap(n -> expansion.get("accounts.local[" + n.text() + "]"));
    if (account.isEmpty() || !(account.get() instanceof YamlMap map)) {
      expansion
          .reports()
          .add(
              ProfileRules.REFERENCE_UNKNOWN,
              number.get().place(),
              "accounts.local has no account number " + number.get().shown(),
              "the first is 0");
      return;
    }
    Place place = number.get().place();
    map.get("name").ifPresent(name -> expansion.add(AUTO_LOGON + "user", name, place));
    map.get("password").ifPresent(pw -> expansion.add(AUTO_LOGON + "password", pw, place));
    expansion.add(AUTO_LOGON + "enabled", "true", place);
  }
}
