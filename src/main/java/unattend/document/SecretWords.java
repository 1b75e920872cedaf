package unattend.document;

import java.util.ArrayList;
import java.util.List;

/** The pieces that the forms of secrets are made of. Every repetition is bounded. */
final class SecretWords {
  static final String BLANK = "[^\\S\\r\\n]{1,40}+";
  static final String SOME = "[^\\r\\n]{0,400}?";
  static final String EXE = "(?:\\.exe)?\"?";
  static final String START = "(?<![\\w-])";

  /** Where an unquoted word ends though no blank follows: at the next command or a redirection. */
  private static final String END_OF_WORD =
      "(?!(?<!\\^)[&|;](?:[&|;\\s]|$|(?:net|reg|wmic|cmd|start|echo|exit)\\b)"
          + "|\\d?>{1,2}\\s{0,9}(?:nul|&|%|\\w:|\"|\\$)|\\^\")";

  private static final String NOT_EMPTY = "(?!(?:\"\"|'')(?:[\\s,;)}\\]&|]|$))";

  static final String WORD =
      "(?:[\\\\^]?\"{1,3}+[^\"\\r\\n]{0,300}\"{0,3}|'{1,3}+[^'\\r\\n]{0,300}'{0,3}|(?:"
          + END_OF_WORD
          + "[^\\s\"]){1,300}+)";

  static final String QUOTED =
      NOT_EMPTY
          + "([\\\\^]?\"{1,3}+[^\"\\r\\n]{1,300}+(?:\"{1,3}|$)|'{1,3}+[^'\\r\\n]{1,300}+(?:'{1,3}|$))";

  /** A word that is no switch, star, variable, bracket or operator. */
  static final String SECRET =
      "((?!/|\\*(?:[\\s\"]|$)|\\d?>|[-&|;<>(){},=])" + NOT_EMPTY + WORD + ")";

  static final String ARGUMENT = "(?![-/&|<>]|\\d>)" + WORD;
  static final String SWITCHES = "(?:" + BLANK + "/[^\\s;&|\"]{1,80}+(?=\\s)){0,9}+" + BLANK;

  /** Not where a variable of PowerShell stands, or a list. */
  static final String NO_VARIABLE = "(?![\"']?[$@])";

  /** What people call a password. */
  static final List<String> PASSWORDS =
      List.of("password", "passwd", "passphrase", "pwd", "kennwort", "passwort");

  /** What says of itself that it is secret, wherever in a name it stands. */
  static final List<String> NAMES =
      both(
          PASSWORDS,
          List.of("secret", "token", "apikey", "api-key", "api_key", "authkey", "auth-key"));

  static final String NAME =
      "(?:" + String.join("|", NAMES).replace("token", "(?<!publickey)token") + ")";

  /** What says so only at the end of a name. */
  static final List<String> ENDINGS = List.of("pass", "pw", "psk");

  static final String ENDING = "(?:(?<!by|com|settings )pass|pw|psk)";

  private SecretWords() {}

  static List<String> both(List<String> some, List<String> more) {
    List<String> both = new ArrayList<>(some);
    both.addAll(more);
    return List.copyOf(both);
  }
}
