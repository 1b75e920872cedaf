package unattend.check;

import static unattend.catalog.Catalog.REFERENCE;
import static unattend.check.Documents.OVERVIEW;
import static unattend.check.Documents.PASSES;
import static unattend.check.Documents.PRACTICES;
import static unattend.check.Documents.PROPERTIES;
import static unattend.check.Documents.SIM;
import static unattend.diagnostic.RuleInfo.error;
import static unattend.diagnostic.RuleInfo.info;
import static unattend.diagnostic.RuleInfo.warning;

import java.util.List;
import unattend.diagnostic.RuleInfo;

/** The names of the findings about which settings stand where, and in which release. */
public final class CatalogRules {
  private static final String CHANGES =
      REFERENCE + "changed-answer-file-settings-for-previous-windows10-builds";

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
      info(
          "removed-setting",
          "deprecated",
          "A setting has no effect in the target release",
          CHANGES,
          "deprecated-screensaver",
          "ie-removed-settings",
          "sensor-permissions-removed",
          "storport-telemetry-removed",
          "async-requires-input-unused",
          "font-smoothing");
  static final RuleInfo COMPONENT_REMOVED =
      warning(
          "component-removed",
          "deprecated",
          "A component is gone from the target release",
          REFERENCE + "components-b-unattend");
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
        DEPRECATED,
        REMOVED,
        COMPONENT_REMOVED,
        TOO_NEW,
        INVENTED);
  }
}
