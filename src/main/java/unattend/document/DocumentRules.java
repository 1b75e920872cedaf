package unattend.document;

import java.util.List;
import unattend.diagnostic.RuleInfo;

/** The names of what can be wrong with a file before its meaning is looked at. */
public final class DocumentRules {
  private static final String SIM =
      "https://learn.microsoft.com/windows-hardware/customize/desktop/wsim/create-or-open-an-answer-file";
  private static final String XML = "https://www.w3.org/TR/xml/";

  public static final RuleInfo NOT_WELL_FORMED =
      RuleInfo.error("xml-not-well-formed", "structure", "The file is not well-formed XML", SIM);
  public static final RuleInfo DECLARATION_NOT_FIRST =
      RuleInfo.error(
          "xml-declaration-not-first",
          "structure",
          "Something stands before the XML declaration",
          XML + "#sec-prolog-dtd");
  public static final RuleInfo COMMENT_DOUBLE_HYPHEN =
      RuleInfo.error(
          "comment-double-hyphen",
          "structure",
          "A comment contains two hyphens in a row",
          XML + "#sec-comments");
  public static final RuleInfo ENCODING =
      RuleInfo.error(
          "encoding-mismatch",
          "structure",
          "The bytes are not in the declared encoding",
          XML + "#charencoding");
  public static final RuleInfo DOCTYPE =
      RuleInfo.error(
          "doctype-forbidden",
          "structure",
          "The file has a document type declaration",
          XML + "#dt-doctype");
  public static final RuleInfo TOO_DEEP =
      RuleInfo.error(
          "nesting-too-deep", "structure", "Elements are nested deeper than any answer file", SIM);

  private DocumentRules() {}

  public static List<RuleInfo> all() {
    return List.of(
        NOT_WELL_FORMED, DECLARATION_NOT_FIRST, COMMENT_DOUBLE_HYPHEN, ENCODING, DOCTYPE, TOO_DEEP);
  }
}
