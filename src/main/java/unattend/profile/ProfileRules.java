package unattend.profile;

import static unattend.catalog.Catalog.REFERENCE;
import static unattend.diagnostic.RuleInfo.error;
import static unattend.diagnostic.RuleInfo.info;
import static unattend.diagnostic.RuleInfo.warning;

import java.util.List;
import unattend.diagnostic.RuleInfo;

/** The names of what can be wrong with a profile. */
public final class ProfileRules {
  private static final String AREA = "profile";
  private static final String YAML = "https://yaml.org/spec/1.2.2/";
  private static final String SIM =
      "https://learn.microsoft.com/windows-hardware/customize/desktop/wsim/";

  static final RuleInfo SYNTAX =
      error("profile-not-yaml", AREA, "The profile is not well-formed YAML", YAML);
  static final RuleInfo ENCODING =
      error(
          "profile-not-utf-8",
          AREA,
          "The profile, or a file or variable it refers to, is not UTF-8",
          YAML + "#52-character-encodings");
  static final RuleInfo TOO_DEEP =
      error(
          "profile-too-deep",
          AREA,
          "The profile is nested deeper than any profile needs",
          YAML + "#32-information-models");
  static final RuleInfo TOO_MANY_ALIASES =
      error(
          "profile-too-many-aliases",
          AREA,
          "The profile's aliases or references expand to more than any profile needs",
          YAML + "#71-alias-nodes");
  static final RuleInfo DUPLICATE_KEY =
      error(
          "profile-duplicate-key",
          AREA,
          "A key stands twice in one mapping",
          YAML + "#3213-node-comparison");
  static final RuleInfo UNKNOWN_KEY =
      error("profile-unknown-key", AREA, "The vocabulary has no such key", REFERENCE);
  static final RuleInfo MISSING_KEY =
      error(
          "profile-missing-key",
          AREA,
          "A key is missing that every profile needs, or every item of its list",
          REFERENCE);
  static final RuleInfo WRONG_TYPE =
      error(
          "profile-wrong-type",
          AREA,
          "A key holds a list, a mapping or a text where another of the three belongs",
          REFERENCE);
  static final RuleInfo VALUE =
      error("profile-value-not-allowed", AREA, "A key holds a word it does not take", REFERENCE);
  static final RuleInfo ARCHITECTURE =
      error(
          "profile-architecture-undecided",
          AREA,
          "The profile is for several architectures, or not for the one asked for",
          SIM + "component-settings-and-properties-reference");
  static final RuleInfo VARIABLE_UNSET =
      error(
          "profile-variable-unset",
          AREA,
          "A variable the profile refers to is not set",
          SIM + "hide-sensitive-data-in-an-answer-file");
  static final RuleInfo FILE_MISSING =
      error(
          "profile-file-missing",
          AREA,
          "A file the profile refers to cannot be read",
          SIM + "hide-sensitive-data-in-an-answer-file");
  static final RuleInfo REFERENCE_UNKNOWN =
      error(
          "profile-reference-unknown",
          AREA,
          "A reference leads to no key of the profile",
          SIM + "best-practices-for-authoring-answer-files");
  static final RuleInfo REFERENCE_CYCLE =
      error(
          "profile-reference-cycle",
          AREA,
          "References lead back to where they began",
          SIM + "best-practices-for-authoring-answer-files");
  static final RuleInfo EXTENDS_CYCLE =
      error(
          "profile-extends-cycle",
          AREA,
          "A profile extends itself by way of others",
          SIM + "best-practices-for-authoring-answer-files");
  static final RuleInfo BASE =
      error(
          "profile-base-not-readable",
          AREA,
          "The answer file a profile starts from is not well-formed",
          SIM + "create-or-open-an-answer-file");
  static final RuleInfo BASE_REPLACED =
      info(
          "profile-replaces-base",
          AREA,
          "The profile replaces a setting of the answer file it starts from",
          SIM + "create-or-open-an-answer-file");
  static final RuleInfo SECRET_LITERAL =
      warning(
          "profile-secret-literal",
          AREA,
          "A password or product key stands in the profile itself",
          SIM + "hide-sensitive-data-in-an-answer-file");
  static final RuleInfo SETTING_TWICE =
      error(
          "profile-setting-twice",
          AREA,
          "Two places of the profile write the same setting",
          SIM + "best-practices-for-authoring-answer-files");
  static final RuleInfo PASS =
      error(
          "profile-pass-not-allowed",
          AREA,
          "A key is put into a pass in which Windows does not read its setting",
          SIM + "windows-setup-configuration-passes");
  static final RuleInfo NEEDS_ALLOW =
      error(
          "profile-needs-allow",
          AREA,
          "A key writes a setting that is deprecated, removed or undocumented",
          REFERENCE + "changed-answer-file-settings-for-windows-10-and-windows-server");
  static final RuleInfo LOGON_ONCE =
      error(
          "profile-auto-logon-once",
          AREA,
          "A single automatic logon cannot be said by LogonCount alone",
          REFERENCE + "microsoft-windows-shell-setup-autologon-logoncount");
  static final RuleInfo RAW =
      error(
          "profile-raw-not-a-component",
          AREA,
          "A raw fragment is not well-formed or not made of component elements",
          SIM + "answer-files-overview");

  static final RuleInfo BYPASS =
      warning(
          "profile-unsupported-bypass",
          AREA,
          "The profile makes Setup pass over requirements of Windows 11, or tries to",
          "https://learn.microsoft.com/windows/whats-new/windows-11-requirements");

  private ProfileRules() {}

  public static List<RuleInfo> all() {
    return List.of(
        SYNTAX,
        ENCODING,
        TOO_DEEP,
        TOO_MANY_ALIASES,
        DUPLICATE_KEY,
        UNKNOWN_KEY,
        MISSING_KEY,
        WRONG_TYPE,
        VALUE,
        ARCHITECTURE,
        VARIABLE_UNSET,
        FILE_MISSING,
        REFERENCE_UNKNOWN,
        REFERENCE_CYCLE,
        EXTENDS_CYCLE,
        BASE,
        BASE_REPLACED,
        SECRET_LITERAL,
        SETTING_TWICE,
        PASS,
        NEEDS_ALLOW,
        LOGON_ONCE,
        RAW,
        BYPASS);
  }
}
