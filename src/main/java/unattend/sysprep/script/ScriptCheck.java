package unattend.sysprep.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import unattend.diagnostic.RuleInfo;
import unattend.sysprep.preflight.Checks;

/**
 * A check that a script can make: the machine is not ready if all conditions hold. Where the check
 * itself asks for more than a script can judge, it has no row in the table.
 */
record ScriptCheck(RuleInfo info, List<Condition> conditions) {
  private static final String TABLE = "/unattend/script-checks.tsv";

  /**
   * What an answer is compared with.
   *
   * @param operation {@code any} value, {@code is} one of the words, {@code not} one of them though
   *     there is a value, {@code other} the same and nothing counts too, a number {@code below} or
   *     {@code from}, a value that {@code ends} so or {@code has} this in it, a package {@code
   *     beyond} another list
   * @param operand words with bars between them
   */
  record Condition(String question, String operation, String operand) {
    private static Condition of(String text) {
      String[] word = text.split(" ", 3);
      return new Condition(word[0], word[1], word.length == 3 ? word[2] : "");
    }

    List<String> words() {
      return List.of(operand.split("\\|"));
    }

    Condition with(String other) {
      return new Condition(question, operation, other);
    }
  }

  ScriptCheck {
    conditions = List.copyOf(conditions);
  }

  /** All rows of the table, in its order. */
  static List<ScriptCheck> all() {
    try (InputStream in = ScriptCheck.class.getResourceAsStream(TABLE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(ScriptCheck::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScriptCheck of(String row) {
    String[] field = row.split("\t");
    RuleInfo info =
        Checks.infos().stream()
            .filter(each -> each.name().equals(field[0]))
            .findFirst()
            .orElseThrow();
    return new ScriptCheck(info, Arrays.stream(field).skip(1).map(Condition::of).toList());
  }
}
