package unattend.check;

import static unattend.catalog.Catalog.REFERENCE;
import static unattend.check.Documents.OVERVIEW;
import static unattend.check.Documents.PASSES;
import static unattend.check.Documents.PROPERTIES;
import static unattend.diagnostic.RuleInfo.error;
import static unattend.diagnostic.RuleInfo.warning;

import java.util.List;
import unattend.diagnostic.RuleInfo;

/** The names of the findings about the envelope and about who a component says it is. */
public final class EnvelopeRules {

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

  private EnvelopeRules() {}

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
        VERSION_SCOPE);
  }
}
