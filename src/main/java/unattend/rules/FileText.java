package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Span;
import unattend.document.DocumentRules;

/** The characters of a file as a whole. */
final class FileText implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.info(
          "encoding-non-ascii",
          "structure",
          "The file has characters beyond ASCII",
          "https://github.com/cschneegans/unattend-generator/commit/61b5a73");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  /** One finding for a file, at the first of the characters. */
  @Override
  public void check(CheckContext context) {
    if (context.source().isAscii() || !context.file().complete() || isInDoubt(context)) {
      return;
    }
    String text = context.source().text();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        int end = i + Character.charCount(text.codePointAt(i));
        String message =
            "this character is not ASCII; that is allowed, but an editor with another encoding"
                + " spoils it";
        context.report(
            context
                .finding(INFO, new Span(i, end), message)
                .help("write it as a character reference, such as &#233;"));
        return;
      }
    }
  }

  /** True if reading has already found that bytes and encoding disagree. */
  private static boolean isInDoubt(CheckContext context) {
    return context.findings().stream()
        .anyMatch(finding -> finding.rule().equals(DocumentRules.ENCODING));
  }
}
