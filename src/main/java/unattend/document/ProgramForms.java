package unattend.document;

import static unattend.document.SecretWords.ARGUMENT;
import static unattend.document.SecretWords.BLANK;
import static unattend.document.SecretWords.EXE;
import static unattend.document.SecretWords.NAME;
import static unattend.document.SecretWords.SECRET;
import static unattend.document.SecretWords.SOME;
import static unattend.document.SecretWords.START;
import static unattend.document.SecretWords.SWITCHES;
import static unattend.document.SecretWords.WORD;

import java.util.List;

/** Where the programs that administrators call take a secret. */
final class ProgramForms {
  private static final String VALUE_NAME =
      "/v" + BLANK + "\"?\\w{0,20}?" + NAME + "\"?(?=\\s|$)(?![^\\r\\n&]{0,200}REG_DWORD)";

  /** As far as the next command; an ampersand in quotes begins none. */
  private static final String WITHIN_COMMAND = "(?:\"[^\"\\r\\n]{0,300}+\"|[^\\r\\n&\"]){0,400}?";

  /** What asks for a secret and is answered by a pipe. */
  private static final String ASKS =
      "\\|\\s{0,9}[^\\r\\n|&]{0,200}?(?:\\bnet1?(?:\\.exe)?\"?\\s{1,9}users?\\s[^\\r\\n|&]{1,200}?\\*"
          + "|\\brunas\\b|--?set-password|--password-stdin)";

  static final List<SecretForm> ALL =
      List.of(
          SecretForm.of(
              List.of("net"),
              START,
              "net1?",
              EXE,
              BLANK,
              "users?",
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
              "use(?=[^\\r\\n]{0,400}?(?:[\\\\%$]|://))(?:",
              BLANK,
              "(?:[a-z]:|lpt\\d:?|\\*|[\"']?(?:\\\\\\\\|%\\w|\\$|https?://)",
              WORD,
              "|/user:",
              WORD,
              "|/[^\\s&|]{1,80})(?=\\s|$)){1,9}+",
              BLANK,
              SECRET),
          option(List.of("psexec", "certutil", "importpfx", "sshpass"), "[-/]p" + BLANK),
          option(List.of("plink", "pscp", "psftp", "putty"), "-pw" + BLANK),
          option(List.of("7z", "rar", "unrar", "mysql"), "-h?p(?=\\S)"),
          option(List.of("sqlcmd", "osql", "bcp", "unzip"), "-(?-i:P)\\s{0,9}"),
          option(List.of("schtasks"), "/rp" + BLANK),
          option(List.of("sc"), "password=" + BLANK),
          option(
              List.of("netdom", "djoin", "joindomain", "sysprep", "wmic", "winrs", "odbcconf"),
              "[-/]p[a-z]?:"),
          option(List.of("curl"), "(?:-u|--user|--proxy-user)" + BLANK + "[\"']?[^\\s:\"']{1,80}:"),
          option(List.of("hostednetwork"), "key="),
          option(List.of("manage-bde"), "-(?:rp|pw|tp|tpmandpin)" + BLANK),
          arguments("autologon(?:64)?", "autologon", SWITCHES, ARGUMENT, BLANK, ARGUMENT),
          arguments("rasdial", "rasdial", BLANK, ARGUMENT, BLANK, ARGUMENT),
          arguments("bitsadmin", "bitsadmin", SOME, "/setcredentials(?:", BLANK, ARGUMENT, "){4}"),
          SecretForm.of(
              List.of("-u", "/u"), "[-/]u(?:ser)?", BLANK, ARGUMENT, BLANK, "[-/]p", BLANK, SECRET),
          SecretForm.of(
              List.of("add"),
              "add\\b(?=",
              WITHIN_COMMAND,
              "\\s",
              VALUE_NAME,
              ")",
              WITHIN_COMMAND,
              "\\s/d",
              BLANK,
              SECRET),
          SecretForm.of(
              List.of("echo"),
              START,
              "echo",
              BLANK,
              "([^\\s|&<>()\"]{2,300}+)(?=[\\s)]{0,9}(?:&[\\s(]{0,9}echo[^\\r\\n|&]{1,300})?",
              ASKS,
              ")"));

  private ProgramForms() {}

  /** {@code PROGRAM … OPTION SECRET}, with blanks between. */
  private static SecretForm option(List<String> programs, String option) {
    return SecretForm.of(
        programs, START, "\\w[\\w-]{1,12}", EXE, "(?=\\s)", SOME, BLANK, option, SECRET);
  }

  /** {@code PROGRAM ARGUMENT … SECRET}: known by its place alone. */
  private static SecretForm arguments(String program, String word, String... before) {
    return SecretForm.of(
        List.of(word), START, program, EXE, String.join("", before), BLANK, SECRET);
  }
}
