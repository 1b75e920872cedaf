package unattend.sysprep.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unattend.diagnostic.WorldException;
import unattend.sysprep.preflight.Outcome.State;

class PreflightTest {
  private static final Request ASKED =
      new Request(
          true,
          Optional.of(Path.of("u.xml")),
          Set.of("amd64"),
          false,
          true,
          true,
          Set.of("env-efs-files"));
  private static final Request WITHOUT_FILE =
      new Request(true, Optional.empty(), Set.of(), false, false, false, Set.of());
  private static final Request NOT_GENERALIZING =
      new Request(false, Optional.empty(), Set.of(), false, false, true, Set.of("env-efs-files"));

  private static String resource(String name) throws IOException {
    try (InputStream in = PreflightTest.class.getResourceAsStream("/preflight/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Stream<String> faults() throws IOException {
    return resource("faults.tsv").lines();
  }

  static Stream<String> checks() {
    return Checks.infos().stream().map(info -> info.name());
  }

  /** The healthy machine with some answers replaced, each {@code question=value}. */
  private static Machine machine(String... changes) throws IOException {
    StringBuilder output = new StringBuilder(resource("healthy.tsv"));
    for (String change : changes) {
      int equals = change.indexOf('=');
      String question = change.substring(0, equals);
      String value = change.substring(equals + 1);
      output.append(question).append("\t=\n");
      if (!value.isEmpty()) {
        output.append(question).append("\t+\t").append(value).append('\n');
      }
    }
    return RecordedMachine.parse(output.toString());
  }

  /** Some questions arise only if no answer file is named. */
  private static Request request(String check) {
    return check.matches("env-answer-file-(cached|lower)") ? WITHOUT_FILE : ASKED;
  }

  private static Outcome outcome(String check, Machine machine, Request request) {
    return Preflight.run(machine, request, Set.of()).stream()
        .filter(outcome -> outcome.info().name().equals(check))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aHealthyMachinePasses(String check) throws IOException {
    Outcome outcome = outcome(check, machine(), ASKED);
    assertEquals(State.PASSED, outcome.state(), outcome.message());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsFoundAndHasARemedy(String row) throws IOException {
    String[] field = row.split("\t");
    Outcome outcome = outcome(field[0], machine(field[1].split(";")), request(field[0]));
    assertEquals(State.FAILED, outcome.state(), outcome.message());
    assertFalse(outcome.message().isBlank() || outcome.remedy().isBlank());
  }

  @Test
  void everyCheckHasAFault() throws IOException {
    Set<String> tested = faults().map(row -> row.split("\t")[0]).collect(Collectors.toSet());
    assertEquals(checks().collect(Collectors.toSet()), tested);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aMachineThatDoesNotTellIsNotChecked(String check) {
    Machine silent =
        question -> {
          throw new Unanswered("access denied");
        };
    Outcome outcome = outcome(check, silent, request(check));
    assertEquals(State.NOT_CHECKED, outcome.state());
    assertEquals("access denied", outcome.message());
  }

  @Test
  void theScriptAsksWhatTheChecksNeedAndNothingElse() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String row : faults().toList()) {
      Machine machine = machine(row.split("\t")[1].split(";"));
      Machine spy =
          question -> {
            asked.add(question);
            return machine.ask(question);
          };
      Preflight.run(spy, ASKED, Set.of());
      Preflight.run(spy, WITHOUT_FILE, Set.of());
    }
    Set<String> defined =
        Script.text()
            .lines()
            .filter(line -> line.startsWith("ask '"))
            .map(line -> line.substring(5, line.indexOf('\'', 5)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(defined, asked);
  }

  @Test
  void theWorstComesFirst() throws IOException {
    List<Outcome> outcomes =
        Preflight.run(
            machine("third-party-drivers=3", "elevated=False", "part-of-domain=True"),
            ASKED,
            Set.of("env-s-mode"));
    assertEquals(
        List.of("env-not-admin", "env-domain-joined", "env-third-party-drivers", "env-s-mode"),
        outcomes.stream().limit(4).map(outcome -> outcome.info().name()).toList());
    assertTrue(outcomes.get(0).stopsSysprep());
    assertFalse(outcomes.get(1).stopsSysprep());
  }

  @Test
  void whatNobodyAskedForIsNotChecked() throws IOException {
    assertEquals(State.NOT_CHECKED, outcome("env-efs-files", machine(), WITHOUT_FILE).state());
    assertEquals(
        State.NOT_CHECKED, outcome("env-mode-vm-hypervisor", machine(), WITHOUT_FILE).state());
  }

  @Test
  void rolesAreAMatterOfServers() throws IOException {
    Outcome outcome = outcome("env-server-role", machine("product-type=1", "roles=DHCP"), ASKED);
    assertEquals(State.NOT_CHECKED, outcome.state());
  }

  @Test
  void anUndeployableStateIsNormalWhileSetupRuns() throws IOException {
    Machine machine = machine("image-state=IMAGE_STATE_UNDEPLOYABLE", "setup-in-progress=True");
    assertEquals(State.PASSED, outcome("env-image-state", machine, ASKED).state());
  }

  @Test
  void skipRearmNeedsNoRearm() throws IOException {
    Request request = new Request(true, Optional.empty(), Set.of(), true, false, false, Set.of());
    assertEquals(
        State.PASSED, outcome("env-rearm-count", machine("rearm-count=0"), request).state());
  }

  @Test
  void aFailedQuestionCarriesItsReason() {
    Machine machine = RecordedMachine.parse("rearm-count\t!\tInvalid class\nnoise\n");
    assertEquals("Invalid class", outcome("env-rearm-count", machine, ASKED).message());
    assertEquals("the machine gave no answer", outcome("env-s-mode", machine, ASKED).message());
  }

  @Test
  void thePowershellIsFedTheScriptAndRead() throws WorldException, Unanswered {
    // Stands for PowerShell: echoes one line of the script back in the form of an answer.
    Machine machine =
        WindowsMachine.ask(
            List.of(
                "sh",
                "-c",
                "grep -c \"^ask 'elevated'\" | sed 's/^/elevated\\t=\\nelevated\\t+\\t/'"),
            ASKED);
    assertEquals(List.of("1"), machine.ask("elevated"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env-rearm-count",
        "env-appx-not-provisioned",
        "env-bitlocker-on",
        "env-iis-encrypted-credentials",
        "env-not-audit-mode",
        "env-server-role",
        "env-efs-files"
      })
  void whatOnlyGeneralizingMindsDoesNotArise(String check) throws IOException {
    String row = faults().filter(each -> each.startsWith(check)).findFirst().orElseThrow();
    Machine machine = machine(row.split("\t")[1].split(";"));
    Outcome outcome = outcome(check, machine, NOT_GENERALIZING);
    assertEquals(State.NOT_CHECKED, outcome.state());
    assertTrue(outcome.message().contains("--generalize is not given"), outcome.message());
    assertEquals(State.FAILED, outcome(check, machine, ASKED).state());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env-not-admin",
        "env-sysprep-status",
        "env-upgraded-os",
        "env-cbs-reboot-pending",
        "env-reserved-storage-active",
        "env-mode-vm-hypervisor"
      })
  void whatEveryRunMindsArisesWithoutGeneralizing(String check) throws IOException {
    String row = faults().filter(each -> each.startsWith(check)).findFirst().orElseThrow();
    Machine machine = machine(row.split("\t")[1].split(";"));
    assertEquals(State.FAILED, outcome(check, machine, NOT_GENERALIZING).state());
  }

  @Test
  void whatTakesLongIsAskedLastAndOnlyWhereItIsWanted() {
    assertFalse(Script.text(WITHOUT_FILE).contains("cipher"));
    assertFalse(Script.text(NOT_GENERALIZING).contains("cipher"));
    String last = Script.text(ASKED).strip().lines().reduce((before, line) -> line).orElseThrow();
    assertTrue(last.startsWith("ask 'efs-files' { $o = cipher "), last);
    assertEquals(
        Script.text().lines().count() - 1, Script.text(WITHOUT_FILE).lines().count(), "one line");
  }

  @ParameterizedTest
  @CsvSource({
    "physical, FAILED, LENOVO|20XW|LENOVO|N32ET|PF0",
    "chance, FAILED, HP|EliteBook|HP|Q01|5CG0XEN4KV",
    "unknown, FAILED, Alibaba Cloud|Alibaba Cloud ECS|SeaBIOS|rel-1.14|i-bp1",
    "Hyper-V, PASSED, Microsoft Corporation|Virtual Machine|Microsoft|VRTUAL|0000-1",
    "KVM, PASSED, Contoso|KVM|SeaBIOS|1.16|x",
    "VirtualBox, PASSED, innotek GmbH|VirtualBox|innotek GmbH|VBOX - 1|0",
    "serial, PASSED, Contoso|Board|Phoenix|6.00|VMware-56 4d"
  })
  void aVirtualMachineIsKnownByItsNames(String name, State state, String model) throws IOException {
    Outcome outcome = outcome("env-mode-vm-hypervisor", machine("computer-model=" + model), ASKED);
    assertEquals(state, outcome.state(), outcome.message());
    assertFalse(outcome.stopsSysprep(), name);
  }

  @ParameterizedTest
  @CsvSource({
    // Both are bundles: a newer one of the user, the same one.
    "FAILED, 11.2502.2.0, 2021.2502.2.0, 2021.2501.1.0, Calculator",
    "PASSED, 11.2502.2.0, 2021.2502.2.0, 2021.2502.2.0, Calculator",
    // Neither is one.
    "FAILED, 1.10.0.0, '', 1.9.0.0, ''",
    "PASSED, 1.9.0.0, '', 1.9.0.0, ''",
    // Only one is.
    "NOT_CHECKED, 11.2502.2.0, '', 2021.2501.1.0, Calculator",
    "NOT_CHECKED, 11.2502.2.0, 2021.2502.2.0, 11.2502.2.0, ''"
  })
  void aBundleIsComparedWithABundle(
      State state, String user, String bundle, String provisioned, String provisionedBundle)
      throws IOException {
    Machine machine =
        machine(
            "appx-users=Calculator|" + user,
            "appx-user-bundles=" + (bundle.isEmpty() ? "" : "Calculator|" + bundle),
            "appx-provisioned=Calculator|" + provisioned,
            "appx-provisioned-bundles=" + provisionedBundle);
    Outcome outcome = outcome("env-appx-version-differs", machine, ASKED);
    assertEquals(state, outcome.state(), outcome.message());
  }

  @ParameterizedTest
  @CsvSource({"1, 22621, FAILED", "3, 26100, PASSED", "1, 7601, PASSED", "1, 9200, FAILED"})
  void theStoreIsOnClientsSinceWindows8(int type, int build, State state) throws IOException {
    Machine machine = machine("store-auto-download=", "product-type=" + type, "build=" + build);
    assertEquals(state, outcome("env-store-auto-update", machine, ASKED).state());
  }

  @ParameterizedTest
  @CsvSource({
    "env-wds-initialized, wds-configured=True, NOT_CHECKED",
    "env-nps-secrets, nps-secrets=Name = AP1, NOT_CHECKED",
    "env-iis-encrypted-credentials, iis-encrypted=True, FAILED"
  })
  void rolesThatOnlyServersHaveAreNoMatterOfClients(String check, String answer, State state)
      throws IOException {
    assertEquals(state, outcome(check, machine("product-type=1", answer), ASKED).state());
  }

  @Test
  void a32BitProcessAsksTheRealWindows() {
    Map<String, String> environment = Map.of("WINDIR", "W", "PROCESSOR_ARCHITEW6432", "AMD64");
    assertEquals(
        Path.of("W", "Sysnative", "WindowsPowerShell", "v1.0", "powershell.exe").toString(),
        WindowsMachine.command(environment).get(0));
  }
}
