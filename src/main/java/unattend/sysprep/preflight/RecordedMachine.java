package unattend.sysprep.preflight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answers of a machine as {@code preflight.ps1} wrote them down. */
public final class RecordedMachine implements Machine {
  private final Map<String, List<String>> answers = new HashMap<>();
  private final Map<String, String> failures = new HashMap<>();

  /** Reads the lines of the script's output; lines of another form are passed over. */
  public static RecordedMachine parse(String output) {
    RecordedMachine machine = new RecordedMachine();
    output.lines().map(line -> line.split("\t", 3)).forEach(machine::add);
    return machine;
  }

  private void add(String[] field) {
    if (field.length < 2) {
      return;
    }
    String value = field.length == 3 ? field[2] : "";
    switch (field[1]) {
      case "=" -> answers.put(field[0], new ArrayList<>());
      case "+" -> answers.computeIfAbsent(field[0], name -> new ArrayList<>()).add(value);
      case "!" -> failures.put(field[0], value);
      default -> {
        // Not a line of the script.
      }
    }
  }

  @Override
  public List<String> ask(String question) throws Unanswered {
    if (failures.containsKey(question)) {
      throw new Unanswered(failures.get(question));
    }
    if (!answers.containsKey(question)) {
      throw new Unanswered("the machine gave no answer");
    }
    return answers.get(question);
  }
}
