package unattend.sysprep.script;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import unattend.sysprep.preflight.RegistryQuestion;
import unattend.sysprep.preflight.Script;

/** A run of sysprep as a script of PowerShell. */
final class PowerShellScript {
  private static final String FIRST_QUESTION = "\nask '";

  private final ScriptOrder order;
  private final ScriptContents contents;

  PowerShellScript(ScriptOrder order) {
    this.order = order;
    this.contents = new ScriptContents(order);
  }

  /** A check as the template writes it; public for the template. */
  public record Row(String name, String severity, String title, List<Part> conditions) {}

  /** A condition as the template writes it; public for the template. */
  public record Part(String question, String operation, String operand) {}

  /** The checks that the script makes. */
  Set<String> made() {
    Set<String> made = new TreeSet<>();
    contents.checks().forEach(check -> made.add(check.info().name()));
    return made;
  }

  String text() {
    List<Row> rows = contents.checks().stream().map(PowerShellScript::row).toList();
    Map<String, Object> model = contents.model(made());
    String script = Script.text(order.request());
    int first = script.indexOf(FIRST_QUESTION) + 1;
    model.put("functions", script.substring(0, first).strip());
    model.put("questions", script.substring(first).strip());
    model.put("checks", rows);
    model.put("switches", order.switches().words());
    model.put("program", order.program().map(PowerShellText::literal).orElse(inBox()));
    model.put("silence", order.limits().silence().toSeconds());
    model.put("total", order.limits().total().map(time -> time.toSeconds()).orElse(0L));
    RegistryQuestion state =
        RegistryQuestion.in(script).stream()
            .filter(each -> each.name().equals("image-state"))
            .findFirst()
            .orElseThrow();
    model.put("stateKey", PowerShellText.literal(state.key().replaceFirst("\\\\", ":\\\\")));
    model.put("stateName", PowerShellText.literal(state.subject()));
    return new Template("sysprep.ps1.ftl").fill(model).replace("\n", "\r\n");
  }

  private static String inBox() {
    return "[IO.Path]::Combine($env:WINDIR, 'System32\\Sysprep\\sysprep.exe')";
  }

  private static Row row(ScriptCheck check) {
    return new Row(
        check.info().name(),
        check.info().severity().word(),
        PowerShellText.literal(check.info().title()),
        check.conditions().stream()
            .map(
                each ->
                    new Part(
                        each.question(), each.operation(), PowerShellText.literal(each.operand())))
            .toList());
  }
}
