package unattend.document;

import static unattend.document.SecretWords.BLANK;
import static unattend.document.SecretWords.ENDING;
import static unattend.document.SecretWords.ENDINGS;
import static unattend.document.SecretWords.EXE;
import static unattend.document.SecretWords.NAME;
import static unattend.document.SecretWords.NAMES;
import static unattend.document.SecretWords.NO_VARIABLE;
import static unattend.document.SecretWords.PASSWORDS;
import static unattend.document.SecretWords.QUOTED;
import static unattend.document.SecretWords.SECRET;
import static unattend.document.SecretWords.START;
import static unattend.document.SecretWords.SWITCHES;
import static unattend.document.SecretWords.both;

import java.util.List;

/** Switches, variables and properties whose names say what they hold. */
final class NamedForms {
  private static final List<String> BOTH = both(NAMES, ENDINGS);
  private static final String EITHER = "(?:" + NAME + "|" + ENDING + ")";

  /** The rest of a name that speaks of a secret, but holds something else. */
  private static final String NO_SECRET =
      "(?!\\w{0,20}(?:file|path|polic|length|expire|never|prompt|name|type|url|age\\b|id\\b))";

  /** What follows "password is" and is none. */
  private static final String NO_PASSWORD =
      "(?!(?:not?|the|an?|in|on|only|also|required|needed|empty|blank|set|never|always|stored|saved"
          + "|encoded|encrypted|hidden|plain|clear|cleared|base64|changed|asked|used|given|what|that"
          + "|this|these|as|for|from|to|by|optional|expired|removed|deleted|kept|written|masked|too"
          + "|your|my|same|here|see|nicht|kein|leer|hier)\\b)";

  static final List<SecretForm> ALL =
      List.of(
          SecretForm.of(BOTH, "(?<=[-/][\\w-]{0,20})(?:", NAME, "[dot]?|", ENDING, ")[:=]", SECRET),
          SecretForm.of(
              BOTH,
              "(?<=(?:^|[^\\w$-])--?[\\w-]{0,20})(?<!-no-?)",
              EITHER,
              BLANK,
              NO_VARIABLE,
              SECRET),
          SecretForm.of(BOTH, "(?<=\\s/\\w{0,20})", EITHER, BLANK, NO_VARIABLE, SECRET),
          SecretForm.of(
              BOTH,
              "(?<=(?:^|[^\\w/&?$:-])\\w{0,20})(?<!\\bset\\s{1,9}/p\\s{1,9}\"?\\w{0,20})",
              EITHER,
              "\\d{0,2}=(?!=|\\$\\w{1,40}[)};,])",
              SECRET),
          SecretForm.of(
              BOTH,
              "(?<=(?:^|[^\\w/&?-])\\w{0,20})(?:",
              NAME,
              NO_SECRET,
              "\\w{0,20}|",
              ENDING,
              "\\d{0,2})\\s{0,9}=\\s{0,9}",
              QUOTED),
          SecretForm.of(NAMES, NAME, "[\"']\\s{0,9}[=:]\\s{0,9}", QUOTED),
          assigned("\\w{0,20}?" + EITHER + "\\d{0,2}"),
          SecretForm.of(
              List.of("setx"),
              START,
              "setx",
              EXE,
              SWITCHES,
              "\"?\\w{0,20}?",
              EITHER,
              "\\d{0,2}\"?",
              BLANK,
              SECRET),
          SecretForm.of(
              both(PASSWORDS, List.of("keymaterial")),
              "(?<=<\\w{0,20})(?:",
              String.join("|", PASSWORDS),
              "|keyMaterial)\\^?>\\s{0,99}([^<^\\s][^<^]{0,99})"),
          SecretForm.of(ENDINGS, "(?<=-passin\\s|-passout\\s)pass:", SECRET));

  /** Variables that hold a secret by what is done with them. */
  static final List<SecretForm> TAKEN =
      List.of(
          SecretForm.of(
              both(NAMES, List.of("convertto-securestring")),
              "(?:",
              NAME,
              "|ConvertTo-SecureString)[\"']?[\\s(,]{1,9}(?:-(?:String|AsPlainText|Force|Value)\\s{1,9}){0,3}[\"']?",
              "(\\$[\\w:{}]{1,40})"),
          SecretForm.of(
              List.of("convertto-securestring"),
              "(?<=(\\$[\\w:{}]{1,40})[\"']?\\s{0,9}\\|\\s{0,9})Conv"));

  /** How comments and descriptions tell a password. */
  static final List<SecretForm> SAID =
      List.of(
          SecretForm.of(
              both(PASSWORDS, ENDINGS),
              "(?:",
              String.join("|", PASSWORDS),
              "|(?<!\\w)",
              ENDING,
              ")[\"']?(?:[^\\S\\r\\n]{0,9}[:=]",
              "|",
              BLANK,
              "(?:is|was|ist|war|lautet|(?:set )?to)(?=\\s))[^\\S\\r\\n]{0,9}",
              NO_PASSWORD,
              SECRET));

  private NamedForms() {}

  /**
   * {@code set NAME=VALUE}, which takes blanks too.
   *
   * @param name a pattern for the name
   */
  static SecretForm assigned(String name) {
    return SecretForm.of(
        List.of("set"),
        START,
        "set",
        BLANK,
        "\"?",
        name,
        "=((?:\\^[^\\r\\n]|[^\\r\\n\"&|<>^]){1,300}+)");
  }
}
