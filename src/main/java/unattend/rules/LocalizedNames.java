package unattend.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that translated Windows gives to its built-in groups and to its administrator. */
final class LocalizedNames {
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("administratoren", "Administrators"),
          Map.entry("administrateurs", "Administrators"),
          Map.entry("administradores", "Administrators"),
          Map.entry("administratori", "Administrators"),
          Map.entry("amministratori", "Administrators"),
          Map.entry("administratorzy", "Administrators"),
          Map.entry("administratörer", "Administrators"),
          Map.entry("administratorer", "Administrators"),
          Map.entry("järjestelmänvalvojat", "Administrators"),
          Map.entry("rendszergazdák", "Administrators"),
          Map.entry("администраторы", "Administrators"),
          Map.entry("benutzer", "Users"),
          Map.entry("utilisateurs", "Users"),
          Map.entry("usuarios", "Users"),
          Map.entry("usuários", "Users"),
          Map.entry("utilizadores", "Users"),
          Map.entry("utenti", "Users"),
          Map.entry("gebruikers", "Users"),
          Map.entry("użytkownicy", "Users"),
          Map.entry("användare", "Users"),
          Map.entry("brukere", "Users"),
          Map.entry("brugere", "Users"),
          Map.entry("käyttäjät", "Users"),
          Map.entry("felhasználók", "Users"),
          Map.entry("пользователи", "Users"),
          Map.entry("gäste", "Guests"),
          Map.entry("invités", "Guests"),
          Map.entry("invitados", "Guests"),
          Map.entry("convidados", "Guests"),
          Map.entry("hauptbenutzer", "PowerUsers"),
          Map.entry("remotedesktopbenutzer", "RemoteDesktopUsers"));

  private static final Map<String, String> ADMINISTRATORS =
      Map.of(
          "administrateur", "French",
          "administrador", "Spanish or Portuguese",
          "administratör", "Swedish",
          "amministratore", "Italian",
          "järjestelmänvalvoja", "Finnish",
          "rendszergazda", "Hungarian",
          "администратор", "Russian");

  private LocalizedNames() {}

  /** The name that every Windows knows, if the word is a translated group name. */
  static Optional<String> englishGroup(String word) {
    return Optional.ofNullable(GROUPS.get(word.toLowerCase(Locale.ROOT)));
  }

  /** The language in which the built-in administrator has that name. */
  static Optional<String> languageOfAdministrator(String word) {
    return Optional.ofNullable(ADMINISTRATORS.get(word.toLowerCase(Locale.ROOT)));
  }
}
