package unattend.check;

import static unattend.catalog.Catalog.REFERENCE;
import static unattend.check.Documents.OVERVIEW;
import static unattend.check.Documents.PRACTICES;
import static unattend.check.Documents.PROPERTIES;
import static unattend.diagnostic.RuleInfo.error;
import static unattend.diagnostic.RuleInfo.info;

import java.util.List;
import unattend.diagnostic.RuleInfo;

/** The names of the findings about the value of one setting. */
public final class ValueRules {

  static final RuleInfo BOOLEAN =
      error("boolean-format", "value", "A value is neither true nor false", PROPERTIES);
  static final RuleInfo INTEGER =
      error("integer-format", "value", "A value is not a whole number", PROPERTIES);
  static final RuleInfo NOT_ALLOWED =
      error(
          "value-not-allowed",
          "value",
          "A value is not among those the setting accepts",
          REFERENCE,
          "willshowui-value",
          "will-reboot-value",
          "display-report-value",
          "restart-value",
          "protect-your-pc-value",
          "layered-driver-range",
          "reseal-mode-value",
          "skip-rearm-value",
          "partition-type-value",
          "partition-format-value",
          "metadata-key-value",
          "deviceform-range",
          "licensing-mode-value",
          "san-policy-4");
  static final RuleInfo OUT_OF_RANGE =
      error(
          "value-out-of-range",
          "value",
          "A number is outside the documented range",
          REFERENCE,
          "command-order-range",
          "domain-join-timeout-range",
          "defender-interval-range",
          "readyboost-limits");
  static final RuleInfo TOO_LONG =
      error(
          "string-too-long",
          "value",
          "A text is longer than the setting takes",
          REFERENCE,
          "run-path-too-long",
          "run-description-too-long",
          "first-logon-commandline-too-long",
          "full-name-too-long",
          "registered-owner-too-long",
          "account-name-length",
          "driver-path-too-long");
  static final RuleInfo COMPUTER_NAME_TOO_LONG =
      error(
          "computer-name-length",
          "value",
          "A computer name has more than 15 bytes",
          REFERENCE + "microsoft-windows-shell-setup-computername",
          "audit-computer-name-length");
  static final RuleInfo FORMAT =
      error(
          "value-format",
          "value",
          "A text has not the form its setting wants",
          REFERENCE,
          "domain-account-sid-format",
          "domain-join-ou-format",
          "log-path-invalid",
          "region-override-order");
  static final RuleInfo WRAPPED =
      error(
          "text-wrapped-by-formatter",
          "value",
          "A command or password has a line break or blanks at its ends",
          PRACTICES);
  static final RuleInfo INVISIBLE =
      error(
          "invisible-characters",
          "value",
          "A name or key contains a character that nobody sees",
          REFERENCE);
  static final RuleInfo LETTER_CASE =
      info(
          "letter-case",
          "value",
          "A name or value is spelled in another letter case than documented",
          OVERVIEW);
  static final RuleInfo BLANKS =
      info(
          "blanks-around-value",
          "value",
          "Blanks surround a value",
          OVERVIEW,
          "value-normalisation");
  static final RuleInfo PLACEHOLDER =
      info(
          "placeholder-not-judged",
          "value",
          "Values are placeholders of a template and were not judged",
          PRACTICES);

  static final RuleInfo IGNORE_UNUSED =
      info(
          "ignore-unused",
          "structure",
          "A comment asks to ignore a finding that is not there",
          OVERVIEW);

  private ValueRules() {}

  public static List<RuleInfo> all() {
    return List.of(
        BOOLEAN,
        INTEGER,
        NOT_ALLOWED,
        OUT_OF_RANGE,
        TOO_LONG,
        COMPUTER_NAME_TOO_LONG,
        FORMAT,
        WRAPPED,
        INVISIBLE,
        LETTER_CASE,
        BLANKS,
        PLACEHOLDER,
        IGNORE_UNUSED);
  }
}
