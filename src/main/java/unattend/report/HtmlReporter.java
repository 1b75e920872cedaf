package unattend.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.report.RunInfo.Subject;

/**
 * One page for people, by the template {@code report.html.ftlh}: whether the files can be used,
 * then why, then all they set. It is complete in itself and runs no script.
 */
final class HtmlReporter implements Reporter {
  private static final String TEMPLATE = "report.html.ftlh";

  private final Writer out;
  private final RunInfo run;
  private final List<HtmlFile> files = new ArrayList<>();
  private final Map<String, RuleInfo> rules = new TreeMap<>();

  HtmlReporter(Writer out, RunInfo run) {
    this.out = out;
    this.run = run;
  }

  /** What a name of findings means. Public for the template. */
  public record Meaning(String name, String title, List<String> paragraphs, String link) {}

  @Override
  public void begin() {}

  @Override
  public void file(FileReport report) {
    for (Finding finding : report.findings()) {
      rules.putIfAbsent(finding.rule().name(), finding.rule());
    }
    Verdict verdict =
        run.subject() == Subject.LOGS
            ? Verdict.onLogs(Summary.NOTHING.plus(report))
            : Verdict.onAnswerFile(report);
    files.add(HtmlFile.of(report, verdict));
  }

  @Override
  public void end(Summary summary) throws IOException {
    Map<String, Object> page =
        Map.of(
            "files", files,
            "verdict", verdict(summary),
            "summary", summary,
            "meanings", meanings(),
            "logs", run.subject() == Subject.LOGS,
            "version", run.version(),
            "catalog", run.catalogVersion());
    Pages.write(TEMPLATE, page, out);
  }

  private Verdict verdict(Summary summary) {
    if (run.subject() == Subject.LOGS) {
      return Verdict.onLogs(summary);
    }
    List<Verdict> verdicts = files.stream().map(HtmlFile::verdict).toList();
    return verdicts.size() == 1 ? verdicts.get(0) : Verdict.onAnswerFiles(verdicts);
  }

  private List<Meaning> meanings() {
    List<Meaning> meanings = new ArrayList<>();
    for (RuleInfo rule : rules.values()) {
      List<String> paragraphs =
          run.pages()
              .apply(rule.name())
              .map(page -> Explanation.of(page).paragraphs())
              .orElse(List.of());
      String link = rule.source().startsWith("https://") ? rule.source() : "";
      meanings.add(new Meaning(rule.name(), rule.title(), paragraphs, link));
    }
    return meanings;
  }
}
