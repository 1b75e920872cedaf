package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Span;
import unattend.document.AnswerFile;
import unattend.document.Attribute;
import unattend.document.Element;

/** The copy that Windows keeps of an answer file, with its notes and without its secrets. */
final class PantherCopy implements Rule {
  private static final String PROCESSED = "wasPassProcessed";
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "panther-file-reused",
          "structure",
          "The file is the copy that Windows keeps in Panther",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/windows-setup-automation-overview",
          "pass-already-processed");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  /** One finding for a file, at the first trace. */
  @Override
  public void check(CheckContext context) {
    for (Element settings : context.file().root().map(Element::children).orElse(List.of())) {
      for (Attribute attribute : settings.attributes()) {
        boolean processed = attribute.value().trim().equalsIgnoreCase("true");
        if (attribute.name().equals(PROCESSED) && processed) {
          report(context, attribute.nameSpan(), "Windows marked this pass as processed");
          return;
        }
      }
    }
    int deleted = context.source().text().indexOf(AnswerFile.DELETED_SECRET);
    if (deleted >= 0) {
      Span span = new Span(deleted, deleted + AnswerFile.DELETED_SECRET.length());
      report(context, span, "Windows deleted this secret after use");
    }
  }

  private static void report(CheckContext context, Span span, String trace) {
    String message =
        trace + ": the file is its own copy, of which it does not run such a pass again";
    context.report(
        context.finding(INFO, span, message).help("start from the original answer file"));
  }
}
