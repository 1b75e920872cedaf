package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A reference machine behind a real SSH server. */
class RemoteIT {
  private static final String SECRET = "Canary-4711-Password";
  private static final String ANSWER_FILE =
      ReferenceMachine.ANSWER_FILE.replace(
          "<TimeZone>",
          "<UserAccounts><AdministratorPassword><Value>"
              + SECRET
              + "</Value><PlainText>true</PlainText></AdministratorPassword></UserAccounts>"
              + "<TimeZone>");

  @TempDir(cleanup = CleanupMode.ALWAYS)
  static Path folder;

  private static WindowsOverSsh windows;
  private static String healthy;

  @BeforeAll
  static void machine() throws IOException, InterruptedException {
    String missing = WindowsOverSsh.missing();
    Assumptions.assumeTrue(missing.isEmpty(), "--host is not tested: there is no " + missing);
    try (InputStream in = RemoteIT.class.getResourceAsStream("/preflight/healthy.tsv")) {
      healthy = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    windows = WindowsOverSsh.in(folder);
  }

  @AfterAll
  static void end() throws IOException, InterruptedException {
    if (windows != null) {
      windows.close();
    }
  }

  @BeforeEach
  void reset() throws IOException, InterruptedException {
    windows.reset("succeed", healthy);
    Files.writeString(windows.file("answer.xml"), ANSWER_FILE);
  }

  private static Run run(String command, String key, String... more) {
    List<String> words = new ArrayList<>(List.of(command, "--host", windows.host()));
    words.addAll(List.of("--identity", windows.file(key).toString()));
    words.addAll(List.of("--known-hosts", windows.file("known_hosts").toString()));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  private static Run sysprep(String... more) {
    List<String> words = new ArrayList<>(List.of(windows.file("answer.xml").toString()));
    words.addAll(List.of("--generalize", "--oobe"));
    words.addAll(List.of(more));
    return run("sysprep", "user", words.toArray(String[]::new));
  }

  private static void assertEnds(int exitCode, String text, Run run) {
    assertEquals(exitCode, run.exitCode(), run.out() + run.err());
    assertTrue((run.out() + run.err()).contains(text), run.out() + run.err());
  }

  @Test
  void theChecksAreMadeOverThere() throws IOException, InterruptedException {
    assertEnds(ExitCode.OK, "56 checks: 0 failed", run("preflight", "user"));
    windows.reset("succeed", healthy + "bitlocker-conversion\t=\nbitlocker-conversion\t+\t1\n");
    assertEnds(ExitCode.FINDINGS, "not fully decrypted", run("preflight", "user"));
  }

  @Test
  void sysprepRunsOverThere() throws IOException {
    Run run = sysprep("--shutdown");
    assertEnds(ExitCode.OK, "the image state is IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE", run);
    String arguments = windows.text("arguments.txt");
    assertTrue(arguments.contains("/generalize /oobe /shutdown /quiet /unattend:C:\\"), arguments);
    assertEquals(ANSWER_FILE, windows.text("seen.xml"));
    assertEquals(List.of(), windows.leftovers());
    assertTrue(run.out().contains("note: the host keys of OpenSSH"), run.out());
    assertTrue(Files.exists(windows.sysprep().resolve("unattend-verdict.txt")));
  }

  @Test
  void noSecretIsInACommandLineAndBothShellsReadWhatIsSentAlike() throws IOException {
    assertEquals(ExitCode.OK, sysprep("--quit").exitCode());
    List<String> commands = windows.commands();
    assertTrue(commands.size() >= 5, commands.toString());
    for (String command : commands) {
      assertTrue(command.matches("[A-Za-z0-9 +./=-]{1,8191}"), command);
    }
    String all = windows.text("scripts.txt") + windows.text("arguments.txt") + commands;
    assertFalse(all.contains(SECRET), all);
    assertFalse(all.contains("answer.xml"), all);
  }

  @Test
  void aFailureIsExplainedFromTheLogOverThere() throws IOException, InterruptedException {
    windows.reset("fail", healthy);
    Run run = sysprep("--quit");
    assertEnds(ExitCode.SYSPREP_FAILED, "it ended with exit status 1", run);
    assertTrue(run.out().contains("setuperr.log has 1 new line"), run.out());
    assertTrue(run.out().contains("[bitlocker-on]"), run.out());
    assertEquals(List.of(), windows.leftovers());
  }

  @Test
  void exitStatusZeroWithoutTagIsAFailure() throws IOException, InterruptedException {
    windows.reset("nothing", healthy);
    assertEnds(ExitCode.SYSPREP_FAILED, "exit status 0, but left no", sysprep("--quit"));
  }

  @Test
  void aStallIsNoticed() throws IOException, InterruptedException {
    windows.reset("hang", healthy);
    assertEnds(
        ExitCode.SYSPREP_STALLED,
        "sysprep has stalled",
        sysprep("--quit", "--stall-timeout", "2s"));
    windows.reset("hang", healthy);
    assertEnds(
        ExitCode.SYSPREP_STALLED, "has not ended after", sysprep("--quit", "--timeout", "2s"));
  }

  @Test
  void aRunThatIsCutOffIsNotCalledAFailure() throws Exception {
    windows.reset("hang", healthy);
    assertEnds(ExitCode.WORLD, "unattend logs --verdict FOLDER", cutOff("--quit"));
  }

  @Test
  void whatWasSeenBeforeTheConnectionEndedCounts() throws Exception {
    windows.reset("succeed-and-wait", healthy);
    Run run = cutOff("--shutdown");
    assertEnds(ExitCode.OK, "sysprep succeeded: it wrote Sysprep_succeeded.tag", run);
    assertTrue(run.out().contains("ended, as the machine goes down"), run.out());
  }

  private static Run cutOff(String option) throws Exception {
    CompletableFuture<Run> run = CompletableFuture.supplyAsync(() -> sysprep(option));
    for (int attempt = 0; attempt < 600 && !windows.sysprepRan() && !run.isDone(); attempt++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    TimeUnit.SECONDS.sleep(3);
    windows.cut();
    return run.get(60, TimeUnit.SECONDS);
  }

  @Test
  void noNameOfTheUserIsReadByAShell() throws IOException {
    Path odd = windows.drive().resolve("a & b '100% %PATH% (e)");
    Files.createDirectories(odd.resolve("Panther"));
    Files.copy(windows.sysprep().resolve("sysprep.exe"), odd.resolve("sysprep.exe"));
    Path answer = windows.file("x & y \"%PATH%\" '$(touch z) é.xml");
    Files.writeString(answer, ANSWER_FILE);
    Run run =
        run(
            "sysprep",
            "user",
            answer.toString(),
            "--oobe",
            "--quit",
            "--sysprep",
            "C:\\a & b '100% %PATH% (e)\\sysprep.exe");
    assertEnds(ExitCode.OK, "sysprep succeeded", run);
    assertTrue(windows.text("arguments.txt").contains("/oobe /quit /quiet"));
  }

  @Test
  void theAgentsKeysAreTried() throws Exception {
    String socket = windows.file("agent").toString();
    Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket).start();
    try {
      for (int attempt = 0; attempt < 100 && !Files.exists(Path.of(socket)); attempt++) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      ProcessBuilder add = new ProcessBuilder("ssh-add", windows.file("user").toString());
      add.environment().put("SSH_AUTH_SOCK", socket);
      assertEquals(0, add.start().waitFor());
      String known = windows.file("known_hosts").toString();
      Run run =
          Run.with(
              Map.of("SSH_AUTH_SOCK", socket),
              "preflight",
              "--host",
              windows.host(),
              "--known-hosts",
              known);
      assertEnds(ExitCode.OK, "56 checks: 0 failed", run);
    } finally {
      agent.destroy();
    }
  }

  @Test
  void hashedNamesInKnownHostsAreRead() throws Exception {
    String known = windows.file("known_hosts").toString();
    assertEquals(0, new ProcessBuilder("ssh-keygen", "-H", "-f", known).start().waitFor());
    assertTrue(Files.readString(Path.of(known)).startsWith("|1|"));
    assertEnds(ExitCode.OK, "56 checks: 0 failed", run("preflight", "user"));
  }

  @Test
  void anUnknownMachineIsRefused() throws IOException {
    Files.writeString(windows.file("known_hosts"), "");
    Run run = run("preflight", "user");
    assertEnds(ExitCode.WORLD, "ssh-ed25519 SHA256:", run);
    String line = "[127.0.0.1]:" + windows.port() + " ssh-ed25519 AAAA";
    assertTrue(run.err().contains(line), run.err());
    assertEquals(List.of(), windows.commands());
  }

  @Test
  void aMachineWithAnotherKeyIsRefused() throws IOException {
    windows.trust("other-host.pub");
    Run run = sysprep("--quit");
    assertEnds(ExitCode.WORLD, "has changed", run);
    assertTrue(run.err().contains("ssh-keygen -R"), run.err());
    assertEquals(List.of(), windows.commands());
  }

  @Test
  void aStrangerIsNotLetIn() {
    assertEnds(ExitCode.WORLD, "does not let", run("preflight", "stranger"));
    assertEnds(ExitCode.WORLD, "has a passphrase", run("preflight", "locked"));
    assertEnds(ExitCode.WORLD, "there is no such file", run("preflight", "nobody"));
    assertEnds(ExitCode.WORLD, "holds no private key", run("preflight", "answer.xml"));
  }

  @Test
  void nobodyListening() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String known = windows.file("known_hosts").toString();
    Run run = Run.of("preflight", "--host", "a@127.0.0.1:" + port, "--known-hosts", known);
    assertEnds(ExitCode.WORLD, "refuses the connection", run);
    assertEnds(
        ExitCode.WORLD,
        "there is no machine named",
        Run.of("preflight", "--host", "a@no.such.machine.invalid", "--known-hosts", known));
  }

  @Test
  void anAddressThatIsNoneIsAUsageError() {
    for (String host : List.of("machine", "@machine", "a@", "a@b:0", "a@b:70000", "a@b:c")) {
      assertEnds(ExitCode.USAGE, "USER@MACHINE", Run.of("preflight", "--host", host));
    }
    assertEnds(ExitCode.USAGE, "--host only", Run.of("preflight", "--identity", "key"));
  }

  @Test
  void aDryRunLeavesNothingBehind() throws IOException {
    Run run = sysprep("--shutdown", "--dry-run");
    assertEnds(ExitCode.OK, "/unattend:%WINDIR%\\Temp\\unattend-…", run);
    assertFalse(windows.sysprepRan());
    assertEquals(List.of(), windows.leftovers());
  }
}
