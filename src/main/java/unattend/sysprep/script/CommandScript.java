package unattend.sysprep.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import unattend.diagnostic.RuleInfo;
import unattend.sysprep.preflight.Checks;
import unattend.sysprep.preflight.FileQuestion;
import unattend.sysprep.preflight.RegistryQuestion;
import unattend.sysprep.preflight.Script;

/** A run of sysprep as a script of cmd.exe. */
final class CommandScript {
  /** Checks that the template itself makes. */
  private static final Set<String> OWN =
      Set.of("env-not-admin", "env-running-as-system", "env-sysprep-running");

  private static final String IN_BOX = "%SYSTEM%\\Sysprep\\sysprep.exe";

  private static final List<String> STATES =
      List.of(
          "IMAGE_STATE_COMPLETE",
          "IMAGE_STATE_UNDEPLOYABLE",
          "IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE",
          "IMAGE_STATE_GENERALIZE_RESEAL_TO_AUDIT",
          "IMAGE_STATE_SPECIALIZE_RESEAL_TO_OOBE",
          "IMAGE_STATE_SPECIALIZE_RESEAL_TO_AUDIT");

  private final ScriptOrder order;
  private final ScriptContents contents;
  private final List<RegistryQuestion> registry = RegistryQuestion.in(Script.text());
  private final List<FileQuestion> files = FileQuestion.in(Script.text());

  CommandScript(ScriptOrder order) {
    this.order = order;
    this.contents = new ScriptContents(order);
  }

  /** A check as the template writes it; public for the template. */
  public record Row(
      String name, String severity, String title, List<CommandCondition> conditions) {}

  /** The checks that the script makes. */
  Set<String> made() {
    Set<String> made = new TreeSet<>(OWN);
    rows().forEach(row -> made.add(row.name()));
    return made;
  }

  String text() {
    List<Row> rows = rows();
    Map<String, Object> model = contents.model(made());
    model.put("checks", rows);
    model.put("titles", titles());
    model.put("checksElevation", isMade("env-not-admin"));
    model.put("checksAccount", isMade("env-running-as-system"));
    model.put("checksProcesses", isMade("env-sysprep-running"));
    String program = order.program().orElse(IN_BOX);
    int name = program.lastIndexOf('\\') + 1;
    String folder = CommandText.quoted(program.substring(0, name));
    model.put("folder", order.program().isPresent() ? folder : program.substring(0, name));
    model.put("program", CommandText.quoted(program.substring(name)));
    model.put("words", String.join(" ", order.switches().words()));
    RegistryQuestion state =
        registry.stream()
            .filter(each -> each.name().equals("image-state"))
            .findFirst()
            .orElseThrow();
    model.put("stateKey", state.key());
    model.put("stateName", state.subject());
    model.put("states", STATES);
    return new Template("sysprep.cmd.ftl").fill(model).replace("\n", "\r\n");
  }

  private boolean isMade(String name) {
    return !order.skipped().contains(name);
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new HashMap<>();
    for (RuleInfo info : Checks.infos()) {
      titles.put(info.name(), CommandText.echoed(info.title()));
    }
    return titles;
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (ScriptCheck check : contents.checks()) {
      List<CommandCondition> conditions =
          check.conditions().stream()
              .flatMap(each -> CommandCondition.of(each, registry, files).stream())
              .toList();
      if (conditions.size() == check.conditions().size()) {
        rows.add(row(check.info(), conditions));
      }
    }
    return rows;
  }

  private static Row row(RuleInfo info, List<CommandCondition> conditions) {
    return new Row(
        info.name(),
        info.severity().word().toLowerCase(Locale.ROOT),
        CommandText.echoed(info.title()),
        conditions);
  }
}
