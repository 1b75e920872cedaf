package unattend.sysprep.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unattend.sysprep.preflight.FileQuestion;
import unattend.sysprep.preflight.RegistryQuestion;
import unattend.sysprep.script.ScriptCheck.Condition;

/**
 * A condition as a script of cmd finds it out; public for the template.
 *
 * @param form value, ones, key, names or file
 * @param key of the registry, or a path that begins with a variable of the script
 * @param names of values
 * @param words to compare a value with
 * @param wanted the answer to a yes-or-no question that makes the condition hold
 */
public record CommandCondition(
    String form,
    String key,
    List<String> names,
    String operation,
    List<String> words,
    boolean wanted) {
  private static final String SYSTEM = "System32\\";

  /** Empty if cmd cannot find it out. */
  static Optional<CommandCondition> of(
      Condition condition, List<RegistryQuestion> registry, List<FileQuestion> files) {
    Optional<CommandCondition> file =
        files.stream()
            .filter(question -> question.name().equals(condition.question()))
            .findFirst()
            .map(question -> condition("file", path(question.path()), List.of(), condition));
    return file.or(
        () ->
            registry.stream()
                .filter(question -> question.name().equals(condition.question()))
                .findFirst()
                .flatMap(question -> of(question, condition)));
  }

  /** A 32-bit cmd would be shown another folder by the name of System32. */
  private static String path(String belowWindows) {
    return belowWindows.startsWith(SYSTEM)
        ? "%SYSTEM%\\" + belowWindows.substring(SYSTEM.length())
        : "%WINDIR%\\" + belowWindows;
  }

  private static Optional<CommandCondition> of(RegistryQuestion question, Condition condition) {
    String form =
        switch (question.form()) {
          case VALUE, SOME -> "value";
          case ONE, ONES -> "ones";
          case KEY -> "key";
          case NAMES -> "names";
          case SUBKEY, MOVED, ORPHANS -> "";
        };
    boolean possible = List.of("is", "not", "any").contains(condition.operation());
    return form.isEmpty() || !possible
        ? Optional.empty()
        : Optional.of(condition(form, question.key(), question.subjects(), condition));
  }

  private static CommandCondition condition(
      String form, String key, List<String> names, Condition condition) {
    String operation = condition.operation();
    return new CommandCondition(
        form,
        key,
        names,
        operation,
        operation.equals("any") ? List.of() : words(condition),
        condition.operand().equals("True"));
  }

  /** Numbers are shown in hexadecimal by reg.exe. */
  private static List<String> words(Condition condition) {
    List<String> words = new ArrayList<>();
    for (String word : condition.words()) {
      words.add(word);
      if (word.matches("\\d+")) {
        words.add("0x" + Long.toHexString(Long.parseLong(word)));
      }
    }
    return words;
  }
}
