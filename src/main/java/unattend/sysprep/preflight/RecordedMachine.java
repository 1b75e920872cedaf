package unattend.sysprep.preflight;

import java.nio.charset.StandardCharsets;
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

  /** Reads a file: UTF-8, or UTF-16 where PowerShell's own redirection wrote it. */
  public static RecordedMachine parse(byte[] output) {
    boolean utf16 = output.length > 1 && output[0] == (byte) 0xFF && output[1] == (byte) 0xFE;
    String text = new String(output, utf16 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** Those of some questions that were not even tried: the script is another one, or broke off. */
  public List<String> missing(List<String> questions) {
    return questions.stream()
        .filter(question -> !answers.containsKey(question) && !failures.containsKey(question))
        .toList();
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
