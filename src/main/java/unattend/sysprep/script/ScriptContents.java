package unattend.sysprep.script;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import unattend.diagnostic.RuleInfo;
import unattend.sysprep.preflight.Checks;

/** What scripts of all languages hold. */
final class ScriptContents {
  /** As long as certutil writes them. */
  private static final int LINE = 64;

  /** Checks of runs without an answer file; a script always has one. */
  private static final Set<String> WITHOUT_FILE =
      Set.of("env-answer-file-cached", "env-answer-file-lower");

  private final ScriptOrder order;
  private final Set<String> leftOut;

  ScriptContents(ScriptOrder order) {
    this.order = order;
    this.leftOut = new TreeSet<>(order.skipped());
    if (arises(Checks.ON_DEMAND) && !order.request().wanted().contains(Checks.ON_DEMAND)) {
      leftOut.add(Checks.ON_DEMAND);
    }
  }

  /** The checks that arise, with their words filled in. */
  List<ScriptCheck> checks() {
    return ScriptCheck.all().stream()
        .filter(check -> !leftOut.contains(check.info().name()))
        .filter(check -> arises(check.info().name()))
        .map(this::filled)
        .toList();
  }

  private boolean hasReason(String name) {
    return switch (name) {
      case "env-rearm-count" -> !order.request().skipRearm();
      case "env-profilelist-orphan" -> order.request().copyProfile();
      case "env-architecture" -> !order.request().architectures().isEmpty();
      case "env-mode-vm-hypervisor" -> order.request().vm();
      default -> !WITHOUT_FILE.contains(name);
    };
  }

  private boolean arises(String name) {
    return Checks.arises(name, order.request()) && hasReason(name);
  }

  private ScriptCheck filled(ScriptCheck check) {
    String architectures = String.join("|", new TreeSet<>(order.request().architectures()));
    return new ScriptCheck(
        check.info(),
        check.conditions().stream()
            .map(each -> each.operand().equals("ARCHITECTURES") ? each.with(architectures) : each)
            .toList());
  }

  /** The checks that nobody left out and that the script does not make. */
  List<String> unchecked(Set<String> made) {
    return Checks.infos().stream()
        .map(RuleInfo::name)
        .filter(name -> arises(name) && !made.contains(name) && !leftOut.contains(name))
        .sorted()
        .toList();
  }

  /** The values that every template takes. */
  Map<String, Object> model(Set<String> made) {
    Map<String, Object> model = new HashMap<>();
    model.put("version", order.version());
    model.put("generalize", order.switches().generalize());
    model.put("lines", lines());
    model.put("size", Base64.getDecoder().decode(order.answerFile()).length);
    model.put("unchecked", unchecked(made));
    model.put("skipped", List.copyOf(leftOut));
    return model;
  }

  private List<String> lines() {
    String code = order.answerFile();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < code.length(); i += LINE) {
      lines.add(code.substring(i, Math.min(code.length(), i + LINE)));
    }
    return lines;
  }
}
