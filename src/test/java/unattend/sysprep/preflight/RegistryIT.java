package unattend.sysprep.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unattend.RegistryChanges;
import unattend.Wine;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.WorldException;
import unattend.sysprep.preflight.Outcome.State;

/** The checks that the registry answers, made on a registry that the tests fill. */
class RegistryIT {
  private static final String STATE =
      "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Setup\\State";
  private static final Request REQUEST =
      new Request(
          true, Optional.of(Path.of("u.xml")), Set.of("amd64"), false, true, false, Set.of());

  private static Wine wine;
  private static Registry registry;

  @BeforeAll
  static void start() {
    wine = Wine.started();
    registry =
        new Registry(
            wine.prefix("wine", "reg"),
            Map.of("SystemDrive", "C:"),
            path -> Files.isDirectory(wine.linux(path)));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = RegistryIT.class.getResourceAsStream("/preflight/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Stream<String> rows() throws IOException {
    return RegistryChanges.rows().stream();
  }

  private static void change(String changes) throws IOException {
    RegistryChanges.make(wine, changes);
  }

  private static Outcome outcome(String check, String... answers) throws IOException {
    StringBuilder rest = new StringBuilder(resource("healthy.tsv"));
    for (String answer : answers) {
      rest.append(answer).append('\n');
    }
    Machine machine = registry.before(RecordedMachine.parse(rest.toString()));
    Set<String> others = new TreeSet<>(Checks.infos().stream().map(RuleInfo::name).toList());
    others.remove(check);
    return Preflight.run(machine, REQUEST, others).stream()
        .filter(outcome -> outcome.info().name().equals(check))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theRegistryDecides(String row) throws IOException {
    String[] field = row.split("\t");
    String[] rest = {
      "winre-staged\t=", "winre-staged\t+\tTrue", "product-type\t=", "product-type\t+\t1"
    };
    change(field[1]);
    Outcome good = outcome(field[0], rest);
    assertEquals(State.PASSED, good.state(), good.message());
    change(field[2]);
    Outcome bad = outcome(field[0], rest);
    assertEquals(State.FAILED, bad.state(), bad.message());
  }

  /** Build numbers and UEFI are asked by checks that need more than the registry. */
  @Test
  void everyQuestionOfTheRegistryIsTested() throws IOException {
    Set<String> asked = new TreeSet<>();
    List<RegistryQuestion> questions = RegistryQuestion.in(Script.text());
    for (String row : rows().toList()) {
      questions.stream()
          .filter(question -> row.contains(question.key().replace("HKLM\\SYSTEM\\Setup\\", "")))
          .filter(question -> question.subjects().stream().allMatch(row::contains))
          .forEach(question -> asked.add(question.name()));
    }
    asked.add("upgraded");
    assertEquals(new TreeSet<>(questions.stream().map(RegistryQuestion::name).toList()), asked);
  }

  @Test
  void theStateOfTheImageIsRead() throws IOException {
    change(STATE + "|ImageState|REG_SZ|IMAGE_STATE_COMPLETE");
    assertEquals(Optional.of("IMAGE_STATE_COMPLETE"), registry.imageState());
    change("-" + STATE + "|ImageState");
    assertEquals(Optional.empty(), registry.imageState());
  }

  @Test
  void numbersAreDecimalAndListsAreSplit() throws IOException, Unanswered {
    change("HKLM\\SYSTEM\\Setup\\Status\\SysprepStatus|GeneralizationState|REG_DWORD|31");
    assertEquals(List.of("31"), registry.ask("generalization-state"));
    change(rows().filter(row -> row.startsWith("env-pending-file")).toList().get(0).split("\t")[2]);
    assertEquals(
        List.of("\\??\\C:\\Temp\\a b.dll", "!\\??\\C:\\Windows\\b.dll"),
        registry.ask("pending-file-renames"));
  }

  @Test
  void aValueInOtherLettersIsLeftToPowershell() throws IOException, Unanswered {
    change("HKLM\\SYSTEM\\Setup|UnattendFile|REG_SZ|C:\\Antwort für alle.xml");
    assertThrows(Unanswered.class, () -> registry.ask("unattend-file-value"));
    Machine rest = RecordedMachine.parse("unattend-file-value\t+\tC:\\Antwort für alle.xml");
    assertEquals(
        List.of("C:\\Antwort für alle.xml"), registry.before(rest).ask("unattend-file-value"));
    change("-HKLM\\SYSTEM\\Setup|UnattendFile");
  }

  @Test
  void withoutPowershellTheRegistryIsAskedAllTheSame() throws IOException, WorldException {
    change(STATE + "|ImageState|REG_SZ|IMAGE_STATE_UNDEPLOYABLE");
    change("HKLM\\SYSTEM\\Setup|SystemSetupInProgress|REG_DWORD|0");
    Machine machine = WindowsMachine.ask(registry, List.of("sh", "-c", "cat > /dev/null"), REQUEST);
    List<Outcome> outcomes = Preflight.run(machine, REQUEST, Set.of());
    assertEquals("env-image-state", outcomes.get(0).info().name());
    assertTrue(
        outcomes.stream()
            .anyMatch(
                outcome ->
                    outcome.info().name().equals("env-not-admin")
                        && outcome.state() == State.NOT_CHECKED
                        && outcome.message().startsWith("PowerShell told nothing")));
  }

  @Test
  void aRegistryThatIsNotShownIsNotCalledEmpty() {
    for (String program : List.of("false", "no-such-program-here")) {
      Registry silent = new Registry(List.of(program), Map.of(), path -> false);
      assertThrows(Unanswered.class, () -> silent.ask("image-state"));
      assertFalse(silent.responds());
      assertThrows(
          WorldException.class, () -> WindowsMachine.ask(silent, List.of("false"), REQUEST));
    }
  }
}
