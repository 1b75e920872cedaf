package unattend.check;

import static unattend.diagnostic.RuleInfo.error;
import static unattend.diagnostic.RuleInfo.info;
import static unattend.diagnostic.RuleInfo.warning;

import java.util.List;
import unattend.diagnostic.RuleInfo;

/** The names of the findings that come from the envelope and the catalogue alone. */
public final class CatalogRules {
  private static final String SIM =
      "https://learn.microsoft.com/windows-hardware/customize/desktop/wsim/";
  private static final String OVERVIEW = SIM + "answer-files-overview";
  private static final String PROPERTIES = SIM + "component-settings-and-properties-reference";
  private static final String PRACTICES = SIM + "best-practices-for-authoring-answer-files";
  private static final String PASSES =
      "https://learn.microsoft.com/windows-hardware/manufacture/desktop/how-configuration-passes-work";
  private static final String REFERENCE =
      "https://learn.microsoft.com/windows-hardware/customize/desktop/unattend/";
  private static final String CHANGES =
      REFERENCE + "changed-answer-file-settings-for-previous-windows10-builds";

  // Envelope
  static final RuleInfo ROOT =
      error(
          "root-element-wrong",
          "structure",
          "The document element is not unattend in its namespace",
          OVERVIEW);
  static final RuleInfo ROOT_CHILD =
      warning(
          "root-child-unknown",
          "structure",
          "An element directly below unattend has no place there",
          OVERVIEW,
          "extensions-namespace");
  static final RuleInfo SETTINGS_CHILD =
      error(
          "settings-child-unknown",
          "structure",
          "An element directly below settings is not a component",
          OVERVIEW);
  static final RuleInfo PASS_NAME =
      error(
          "pass-name-unknown",
          "structure",
          "A settings element names no configuration pass",
          PASSES);
  static final RuleInfo PASS_OOBE_USER =
      warning(
          "pass-oobeuser-undocumented",
          "pass",
          "The pass oobeUser is in the schema and in no document",
          PASSES);
  static final RuleInfo PASS_TWICE =
      warning(
          "duplicate-settings-pass",
          "structure",
          "Two settings elements name the same pass",
          OVERVIEW);
  static final RuleInfo SERVICING_ACTION =
      error("servicing-package-action", "structure", "A package names no known action", PROPERTIES);
  static final RuleInfo SERVICING_VERSION =
      error(
          "servicing-package-version",
          "structure",
          "A package version is not four numbers",
          PROPERTIES);

  // Component identity
  static final RuleInfo COMPONENT_ATTRIBUTE =
      error(
          "component-attribute-missing",
          "structure",
          "A component lacks a part of its identity",
          PROPERTIES);
  static final RuleInfo COMPONENT_TWICE =
      error("duplicate-component", "structure", "A component stands twice in one pass", OVERVIEW);
  static final RuleInfo COMPONENT_UNKNOWN =
      error(
          "component-name-unknown",
          "structure",
          "A component name is a near miss of a known one",
          REFERENCE + "components-b-unattend",
          "component-not-in-image");
  static final RuleInfo ARCHITECTURE =
      error(
          "architecture-unknown",
          "structure",
          "A component names no known architecture",
          PROPERTIES);
  static final RuleInfo TOKEN_FORMAT =
      error(
          "public-key-token-format",
          "structure",
          "A publicKeyToken is not 16 hexadecimal digits",
          PROPERTIES);
  static final RuleInfo TOKEN_FOREIGN =
      warning(
          "public-key-token-not-microsoft",
          "structure",
          "A Microsoft component carries another publisher's token",
          OVERVIEW);
  static final RuleInfo LANGUAGE =
      warning(
          "component-language-not-neutral",
          "structure",
          "A component is tied to one language",
          PROPERTIES);
  static final RuleInfo VERSION_SCOPE =
      error("version-scope-value", "structure", "A versionScope is not nonSxS", PROPERTIES);

  // Structure of settings
  static final RuleInfo SETTING_UNKNOWN =
      error(
          "setting-not-in-component",
          "structure",
          "A component has no setting of that name",
          OVERVIEW,
          "unknown-setting-fatal",
          "password-hidden-unsupported");
  static final RuleInfo WRONG_PARENT =
      error(
          "setting-wrong-parent",
          "structure",
          "A setting stands under another parent than its own",
          OVERVIEW);
  static final RuleInfo PASS_NOT_ALLOWED =
      error(
          "pass-not-allowed",
          "pass",
          "A setting stands in a pass that does not read it",
          PASSES,
          "intl-winpe-wrong-pass",
          "copyprofile-wrong-pass",
          "pnpsysprep-wrong-pass");
  static final RuleInfo REPEATED =
      warning(
          "element-repeated", "structure", "A setting that may stand once stands twice", OVERVIEW);
  static final RuleInfo KEY_TWICE =
      error(
          "list-item-key-duplicate",
          "structure",
          "Two items of a list have the same key",
          PROPERTIES,
          "command-order-duplicate",
          "account-name-duplicate");
  static final RuleInfo KEY_VALUE_MISSING =
      error(
          "list-item-keyvalue-missing", "structure", "A list item lacks wcm:keyValue", PROPERTIES);
  static final RuleInfo ACTION_MISSING =
      warning("list-item-action-missing", "structure", "A list item lacks wcm:action", PROPERTIES);
  static final RuleInfo ACTION_VALUE =
      error(
          "list-item-action-value",
          "structure",
          "A wcm:action is not add, remove or modify",
          PROPERTIES);
  static final RuleInfo WCM =
      error(
          "wcm-namespace",
          "structure",
          "An action or keyValue attribute is not in the wcm namespace",
          PROPERTIES);
  static final RuleInfo ATTRIBUTE_UNKNOWN =
      warning(
          "attribute-not-known",
          "structure",
          "An attribute stands where Windows gives it no meaning",
          PROPERTIES);
  static final RuleInfo TEXT_IN_CONTAINER =
      warning(
          "text-in-container",
          "structure",
          "Text stands where only elements have a meaning",
          OVERVIEW);
  static final RuleInfo REQUIRED =
      warning(
          "required-setting-missing",
          "structure",
          "A setting lacks a part that the reference demands",
          REFERENCE,
          "autologon-username-empty",
          "theme-incomplete");
  static final RuleInfo CHILD_ORDER =
      warning(
          "child-order",
          "structure",
          "Children are not in the documented order",
          REFERENCE + "microsoft-windows-tcpip-interfaces-interface",
          "tcpip-interface-child-order",
          "tcpip-route-child-order");
  static final RuleInfo EMPTY =
      warning(
          "empty-element-forbidden",
          "structure",
          "A setting that must have a value is empty",
          PRACTICES);
  static final RuleInfo EMPTY_USELESS =
      info("empty-element-useless", "structure", "An empty setting sets nothing", PRACTICES);
  static final RuleInfo CONTAINER_EMPTY =
      info(
          "container-empty", "structure", "An element that should hold others is empty", PRACTICES);
  static final RuleInfo FOREIGN =
      info(
          "foreign-element",
          "structure",
          "An element of another namespace, which Setup passes over",
          OVERVIEW);
  static final RuleInfo FOREIGN_TOO_EARLY =
      warning(
          "foreign-element-before-settings",
          "structure",
          "An element of another namespace stands before the settings",
          OVERVIEW);
  static final RuleInfo OFFLINE_IMAGE =
      info(
          "offline-image-reference",
          "structure",
          "The file names the image that Windows SIM had open",
          SIM + "create-or-open-an-answer-file");

  // Values
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
          "A command or password contains a line break",
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

  // Lifetime
  static final RuleInfo DEPRECATED =
      info(
          "deprecated-setting",
          "deprecated",
          "The reference advises against a setting",
          CHANGES,
          "setup-ui-language-willshowui",
          "deprecated-network-location",
          "deprecated-visual-effects",
          "deprecated-theme-file",
          "deprecated-oem-information",
          "deprecated-help-and-support",
          "deprecated-wifi-sense",
          "deprecated-initial-tasks",
          "deprecated-sppcc",
          "edge-favorites-unsupported",
          "wlan-reset-deprecated",
          "skipuseroobe",
          "ie11",
          "edge-legacy",
          "computer-browser",
          "sensors-core",
          "wds-boot-wim");
  static final RuleInfo REMOVED =
      warning(
          "removed-setting",
          "deprecated",
          "A setting has no effect in the target release",
          CHANGES,
          "deprecated-screensaver",
          "ie-removed-settings",
          "sensor-permissions-removed",
          "async-requires-input-unused",
          "font-smoothing");
  static final RuleInfo COMPONENT_REMOVED =
      warning(
          "component-removed",
          "deprecated",
          "A component is gone from the target release",
          REFERENCE + "components-b-unattend",
          "storport-telemetry-removed");
  static final RuleInfo TOO_NEW =
      error(
          "setting-too-new",
          "deprecated",
          "A setting is newer than the target release",
          CHANGES,
          "dynamic-lighting",
          "auth-ui");
  static final RuleInfo INVENTED =
      error(
          "invented-name",
          "structure",
          "A name spread by generated files that no Windows knows",
          OVERVIEW,
          "invented-names");

  private CatalogRules() {}

  public static List<RuleInfo> all() {
    return List.of(
        ROOT,
        ROOT_CHILD,
        SETTINGS_CHILD,
        PASS_NAME,
        PASS_OOBE_USER,
        PASS_TWICE,
        SERVICING_ACTION,
        SERVICING_VERSION,
        COMPONENT_ATTRIBUTE,
        COMPONENT_TWICE,
        COMPONENT_UNKNOWN,
        ARCHITECTURE,
        TOKEN_FORMAT,
        TOKEN_FOREIGN,
        LANGUAGE,
        VERSION_SCOPE,
        SETTING_UNKNOWN,
        WRONG_PARENT,
        PASS_NOT_ALLOWED,
        REPEATED,
        KEY_TWICE,
        KEY_VALUE_MISSING,
        ACTION_MISSING,
        ACTION_VALUE,
        WCM,
        ATTRIBUTE_UNKNOWN,
        TEXT_IN_CONTAINER,
        REQUIRED,
        CHILD_ORDER,
        EMPTY,
        EMPTY_USELESS,
        CONTAINER_EMPTY,
        FOREIGN,
        FOREIGN_TOO_EARLY,
        OFFLINE_IMAGE,
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
        IGNORE_UNUSED,
        DEPRECATED,
        REMOVED,
        COMPONENT_REMOVED,
        TOO_NEW,
        INVENTED);
  }
}
