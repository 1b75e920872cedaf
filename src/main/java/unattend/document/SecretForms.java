package unattend.document;

import static unattend.document.SecretWords.BLANK;
import static unattend.document.SecretWords.NAME;
import static unattend.document.SecretWords.NO_VARIABLE;
import static unattend.document.SecretWords.QUOTED;
import static unattend.document.SecretWords.SECRET;

import java.util.List;

/** The forms that secrets have in commands and scripts. */
final class SecretForms {
  private static final String OF_NAME =
      "-Name" + BLANK + "[\"']?\\w{0,20}" + NAME + "[\"']?(?=[\\s;]|$)";
  private static final String WITHIN_COMMAND = "[^\\r\\n;|]{0,200}?";

  private static final List<SecretForm> OF_SCRIPTS =
      List.of(
          SecretForm.of(
              List.of("defaultpassword"),
              "DefaultPassword[\"']?(?:",
              WITHIN_COMMAND,
              "\\s-Value)?",
              BLANK,
              NO_VARIABLE,
              SECRET),
          SecretForm.of(
              List.of("-name"), OF_NAME, WITHIN_COMMAND, "\\s-Value", BLANK, NO_VARIABLE, SECRET),
          SecretForm.of(
              List.of("-value"),
              "-Value",
              BLANK,
              NO_VARIABLE,
              SECRET,
              "(?=",
              WITHIN_COMMAND,
              "\\s",
              OF_NAME,
              ")"),
          SecretForm.of(
              List.of("convertto-securestring"),
              "ConvertTo-SecureString(?:",
              BLANK,
              "-(?:String|AsPlainText|Force)){0,3}(?:",
              BLANK,
              "|\\s{0,9}\\()",
              NO_VARIABLE,
              SECRET),
          SecretForm.of(
              List.of("convertto-securestring"),
              "(?<=((?:\"[^\"\\r\\n]{1,99}\"|'[^'\\r\\n]{1,99}'))\\s{0,9}\\|\\s{0,9})Conv"),
          SecretForm.of(
              List.of("setpassword"), "SetPassword[\"']?\\s{0,9}[(,]\\s{0,9}@?\\(?", QUOTED),
          SecretForm.of(
              List.of("credential", "joindomainorworkgroup"),
              "(?:Credential\\b|JoinDomainOrWorkgroup)[^\\r\\n]{0,80}?,\\s{0,9}",
              QUOTED));

  private static final List<SecretForm> ANYWHERE =
      List.of(
          SecretForm.of(List.of("://"), "://[^\\s/:@\"'<>]{1,80}+:([^\\s/@\"'<>]{1,200}+)@"),
          SecretForm.of(List.of("bearer"), "Bearer", BLANK, "([\\w.~+/-]{16,4000}+=*)"),
          SecretForm.of(
              List.of("authorization"),
              "Authorization[\"']?\\s{0,9}[:=]\\s{0,9}[\"']?(?:Basic|Bearer|Token)",
              BLANK,
              NO_VARIABLE,
              "([^\\s\"']{1,4000}+)"),
          SecretForm.of(
              List.of("accountkey=", "accesskey=", "access_key="),
              "\\w{6,8}key=([^\\s;\"'&]{1,400}+)"),
          SecretForm.of(List.of("sig=", "sas="), "(?<![\\w=])s[ia][gs]=([\\w%+/=-]{16,400}+)"),
          SecretForm.of(List.of("ghp_", "github_pat_", "glpat-"), "\\b(g[\\w-]{20,200}+)"),
          SecretForm.of(List.of("eyj"), "(?<![\\w.-])(eyJ[\\w-]{10,2000}\\.[\\w.-]{10,4000}+)"),
          SecretForm.of(List.of("-"), 6, "\\b(\\d{6}(?:-\\d{6}){7})\\b"),
          SecretForm.of(List.of("-"), 5, "\\b([A-Za-z0-9]{5}(?:-[A-Za-z0-9]{5}){4})\\b"));

  static final List<List<SecretForm>> ALL =
      List.of(ProgramForms.ALL, NamedForms.ALL, OF_SCRIPTS, ANYWHERE);

  /** What PowerShell takes as a command in base64. */
  static final SecretForm ENCODED =
      SecretForm.of(
          List.of("-e", "/e"),
          "[-/]e(?:c|nc\\w{0,12})?",
          BLANK,
          "[\"']?([A-Za-z0-9+/]{16,}+={0,2})");

  private SecretForms() {}
}
