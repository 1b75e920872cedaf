package unattend.document;

import java.util.List;

/** The forms that secrets have in commands and scripts. */
final class SecretForms {
  private static final String BLANK = "[^\\S\\r\\n]{1,40}+";
  private static final String SOME = "[^\\r\\n]{0,400}?";
  private static final String EXE = "(?:\\.exe)?\"?";
  private static final String START = "(?<![\\w-])";

  /** Where an unquoted word ends though no blank follows: at the next command or a redirection. */
  private static final String END_OF_WORD =
      "(?!(?<!\\^)[&|;](?:[&|;\\s]|$|(?:net|reg|wmic|cmd|start|echo|exit)\\b)"
          + "|\\d?>{1,2}\\s{0,9}(?:nul|&|%|\\w:|\"|\\$))";

  private static final String WORD =
      "(?:\\\\?\"{1,3}+[^\"\\r\\n]{0,300}\"{0,3}|'[^'\\r\\n]{0,300}'{0,3}|(?:"
          + END_OF_WORD
          + "[^\\s\"]){1,300}+)";
  private static final String QUOTED =
      "(\\\\?\"{1,3}+[^\"\\r\\n]{1,300}+(?:\"{1,3}|$)|'[^'\\r\\n]{1,300}+(?:'{1,3}|$))";

  /** A word that is no switch, star, variable, bracket or operator. */
  private static final String SECRET = "((?!/|\\*(?:[\\s\"]|$)|\\d?>|[-&|;<>(){},=])" + WORD + ")";

  private static final String ARGUMENT = "(?![-/&|<>]|\\d>)" + WORD;
  private static final String SWITCHES =
      "(?:" + BLANK + "/[^\\s;&|\"]{1,80}+(?=\\s)){0,9}+" + BLANK;
  private static final List<String> NAMES =
      List.of("password", "passwd", "passphrase", "pwd", "kennwort", "passwort");
  private static final String NAME = "(?:" + String.join("|", NAMES) + ")";
  private static final String VALUE_NAME =
      "/v" + BLANK + "\"?\\w{0,20}?password\"?(?=\\s|$)(?![^\\r\\n]{0,200}REG_DWORD)";

  /** {@code PROGRAM … OPTION SECRET}, with blanks between. */
  private static SecretForm option(List<String> programs, String option) {
    return SecretForm.of(
        programs, START, "\\w[\\w-]{1,12}", EXE, "(?=\\s)", SOME, BLANK, option, SECRET);
  }

  private static final List<SecretForm> OF_PROGRAMS =
      List.of(
          SecretForm.of(
              List.of("net"),
              START,
              "net1?",
              EXE,
              BLANK,
              "user",
              SWITCHES,
              ARGUMENT,
              SWITCHES,
              SECRET),
          SecretForm.of(
              List.of("net"),
              START,
              "net1?",
              EXE,
              BLANK,
              "use(?=[^\\r\\n]{0,400}?[\\\\%$])(?:",
              BLANK,
              "(?:[a-z]:|lpt\\d:?|\\*|[\"']?(?:\\\\\\\\|%\\w|\\$)",
              WORD,
              "|/user:",
              WORD,
              "|/[^\\s&|]{1,80})(?=\\s|$)){1,9}+",
              BLANK,
              SECRET),
          option(List.of("psexec"), "[-/]p" + BLANK),
          option(List.of("plink", "pscp", "psftp", "putty"), "-pw" + BLANK),
          option(List.of("7z"), "-p(?=\\S)"),
          option(List.of("schtasks"), "/rp" + BLANK),
          option(
              List.of("netdom", "djoin", "joindomain", "sysprep", "wmic", "winrs", "odbcconf"),
              "[-/]p[a-z]?:"),
          option(List.of("curl"), "(?:-u|--user)" + BLANK + "[\"']?[^\\s:\"']{1,80}:"),
          option(List.of("hostednetwork"), "key="),
          option(List.of("manage-bde"), "-(?:rp|pw)" + BLANK),
          SecretForm.of(
              List.of("autologon"),
              START,
              "autologon(?:64)?",
              EXE,
              SWITCHES,
              ARGUMENT,
              BLANK,
              ARGUMENT,
              BLANK,
              SECRET),
          SecretForm.of(
              List.of("-u", "/u"), "[-/]u(?:ser)?", BLANK, ARGUMENT, BLANK, "[-/]p", BLANK, SECRET),
          SecretForm.of(List.of("add"), "add\\b", SOME, VALUE_NAME, SOME, "/d", BLANK, SECRET),
          SecretForm.of(
              List.of("add"), "add\\b", SOME, "/d", BLANK, SECRET, BLANK, SOME, VALUE_NAME));

  /** Switches, variables and properties whose names say what they hold. */
  private static final List<SecretForm> BY_NAME =
      List.of(
          SecretForm.of(NAMES, "(?<=[-/]\\w{0,20})", NAME, "[dot]?[:=]", SECRET),
          SecretForm.of(List.of("pass"), "(?<=[-/])pass[:=]", SECRET),
          SecretForm.of(NAMES, "(?<=(?:^|[^\\w$-])--?\\w{0,20})", NAME, BLANK, "(?![$@])", SECRET),
          SecretForm.of(NAMES, "(?<=(?:^|[^\\w/&?-])\\w{0,20})", NAME, "\\d{0,2}=(?!=)", SECRET),
          SecretForm.of(NAMES, "(?<=\\$\\w{0,20})", NAME, "\\w{0,20}\\s{0,9}=\\s{0,9}", QUOTED),
          SecretForm.of(NAMES, NAME, "[\"']\\s{0,9}[=:]\\s{0,9}", QUOTED));

  private static final List<SecretForm> OF_SCRIPTS =
      List.of(
          SecretForm.of(
              List.of("defaultpassword"),
              "DefaultPassword[\"']?",
              BLANK,
              "(?:-PropertyType",
              BLANK,
              "\\w{1,20}",
              BLANK,
              ")?(?:-Value",
              BLANK,
              ")?(?![-/$@])",
              SECRET),
          SecretForm.of(
              List.of("convertto-securestring"),
              "ConvertTo-SecureString(?:",
              BLANK,
              "-(?:String|AsPlainText|Force)){0,3}",
              BLANK,
              "(?!\\$)",
              SECRET),
          SecretForm.of(
              List.of("convertto-securestring"),
              "(?<=((?:\"[^\"\\r\\n]{1,99}\"|'[^'\\r\\n]{1,99}'))\\s{0,9}\\|\\s{0,9})Conv"),
          SecretForm.of(
              List.of("setpassword"), "SetPassword[\"']?\\s{0,9}[(,]\\s{0,9}@?\\(?", QUOTED),
          SecretForm.of(List.of("credential"), "Credential\\b[^\\r\\n]{0,80}?,\\s{0,9}", QUOTED));

  private static final List<SecretForm> ANYWHERE =
      List.of(
          SecretForm.of(List.of("://"), "://[^\\s/:@\"'<>]{1,80}+:([^\\s/@\"'<>]{1,200}+)@"),
          SecretForm.of(List.of("bearer"), "Bearer", BLANK, "([\\w.~+/-]{16,4000}+=*)"),
          SecretForm.of(List.of("<keymaterial"), "<keyMaterial\\^?>\\s{0,99}([^<^\\s][^<^]{0,99})"),
          SecretForm.of(List.of("-"), 6, "\\b(\\d{6}(?:-\\d{6}){7})\\b"),
          SecretForm.of(List.of("-"), 5, "\\b([A-Za-z0-9]{5}(?:-[A-Za-z0-9]{5}){4})\\b"));

  static final List<List<SecretForm>> ALL = List.of(OF_PROGRAMS, BY_NAME, OF_SCRIPTS, ANYWHERE);

  /** What PowerShell takes as a command in base64. */
  static final SecretForm ENCODED =
      SecretForm.of(
          List.of("-e", "/e"),
          "[-/]e(?:c|nc\\w{0,12})?",
          BLANK,
          "[\"']?([A-Za-z0-9+/]{16,}+={0,2})");

  private SecretForms() {}
}
