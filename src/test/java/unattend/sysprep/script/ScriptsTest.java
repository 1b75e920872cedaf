package unattend.sysprep.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unattend.sysprep.Limits;
import unattend.sysprep.SysprepSwitches;
import unattend.sysprep.preflight.Outcome;
import unattend.sysprep.preflight.Preflight;
import unattend.sysprep.preflight.RecordedMachine;
import unattend.sysprep.preflight.Request;
import unattend.sysprep.script.ScriptCheck.Condition;
import unattend.sysprep.script.Scripts.Language;

class ScriptsTest {
  private static final String SECRET = "canary-Passw0rd";
  private static final String CODE =
      Base64.getEncoder().encodeToString(SECRET.repeat(20).getBytes(StandardCharsets.UTF_8));
  private static final Request REQUEST = request(true, Set.of("env-efs-files"));

  private static Request request(boolean generalize, Set<String> wanted) {
    return new Request(
        generalize,
        Optional.of(Path.of("u.xml")),
        Set.of("amd64", "x86"),
        false,
        true,
        false,
        wanted);
  }

  private static ScriptOrder order(String program) {
    return order(program, request(true, Set.of()));
  }

  private static ScriptOrder order(String program, Request request) {
    return new ScriptOrder(
        CODE,
        new SysprepSwitches(true, true, false, false, true, false, false, true),
        Optional.of(program).filter(path -> !path.isEmpty()),
        new Limits(Optional.of(Duration.ofMinutes(90)), Duration.ofMinutes(30)),
        request,
        Set.of("env-s-mode"),
        "1.0");
  }

  static Stream<ScriptCheck> checks() {
    return ScriptCheck.all().stream();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ScriptsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** An answer that makes the condition hold. */
  private static String holding(Condition condition) {
    String word = condition.words().get(0);
    return switch (condition.operation()) {
      case "any", "beyond", "other" -> "Contoso.Other|9";
      case "is", "from" -> word;
      case "not" -> "9";
      case "below" -> Long.toString(Long.parseLong(word) - 1);
      case "has", "ends" -> "Contoso" + word;
      default -> throw new IllegalStateException(condition.operation());
    };
  }

  /** The table of scripts and the checks of the program hold the same to be wrong. */
  @ParameterizedTest
  @MethodSource("checks")
  void aRowOfTheTableFailsTheCheckItself(ScriptCheck check) throws IOException {
    StringBuilder answers = new StringBuilder(resource("/preflight/healthy.tsv"));
    for (Condition condition : check.conditions()) {
      String name = condition.question();
      String value = holding(condition);
      answers.append(name + "\t=\n" + name + "\t+\t" + value + "\n");
    }
    Outcome outcome =
        Preflight.run(RecordedMachine.parse(answers.toString()), REQUEST, Set.of()).stream()
            .filter(each -> each.info().equals(check.info()))
            .findFirst()
            .orElseThrow();
    assertEquals(Outcome.State.FAILED, outcome.state(), outcome.message());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void scriptsAreAsciiWithTheLineEndsOfWindows(Language language) {
    String script = Scripts.sysprep(order(""), language);
    assertTrue(script.chars().allMatch(letter -> letter <= '~'), "ASCII");
    assertEquals(script, script.replace("\r", "").replace("\n", "\r\n"));
    assertTrue(script.lines().allMatch(line -> line.length() < 1000));
    assertEquals(script, Scripts.sysprep(order(""), language));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theAnswerFileIsInTheScriptAndNowhereElse(Language language) {
    String script = Scripts.sysprep(order(""), language);
    assertFalse(script.contains(SECRET));
    String carried =
        script
            .lines()
            .map(line -> line.replaceFirst("^>>\"%CODE%\" echo |^ {4}'", "").replace("'", ""))
            .filter(CODE::contains)
            .filter(line -> line.length() > 8)
            .reduce("", String::concat);
    assertEquals(CODE, carried);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCheckIsMadeOrSaidNotToBe(Language language) {
    String script = Scripts.sysprep(order(""), language);
    for (Outcome outcome : Preflight.run(RecordedMachine.parse(""), REQUEST, Set.of())) {
      String name = outcome.info().name();
      boolean without = name.matches("env-answer-file-(cached|lower)|env-mode-vm-hypervisor");
      assertTrue(without || script.contains(name), name);
    }
  }

  @Test
  void whatOnlyGeneralizingMindsIsInNoOtherScript() {
    for (Language language : Language.values()) {
      String script = Scripts.sysprep(order("", request(false, Set.of())), language);
      assertFalse(script.contains("env-bitlocker-on"), language.name());
      assertFalse(script.contains("env-rearm-count"), language.name());
      assertFalse(script.contains("env-mde-onboarded"), language.name());
      assertFalse(script.contains("env-efs-files"), language.name());
      assertTrue(script.contains("env-cbs-reboot-pending"), language.name());
    }
  }

  @Test
  void encryptedFilesAreSoughtOnlyWhereSomebodyWantsIt() {
    String without = Scripts.sysprep(order(""), Language.POWERSHELL);
    assertFalse(without.contains("cipher"));
    assertTrue(without.contains("Write-Output '  env-efs-files'"), without);
    String with = Scripts.sysprep(order("", REQUEST), Language.POWERSHELL);
    assertTrue(with.contains("ask 'efs-files' { $o = cipher"), with);
    assertTrue(with.contains("check 'env-efs-files' 'error'"), with);
  }

  @Test
  void theFilesOfSystem32AreTheRealOnesInA32BitCmd() {
    String script = Scripts.sysprep(order(""), Language.CMD);
    assertTrue(script.contains("if exist \"%SYSTEM%\\Sysprep\\Sysprep_succeeded.tag\""), script);
    assertTrue(script.contains("if exist \"%WINDIR%\\WinSxS\\pending.xml\""), script);
    assertFalse(script.contains("exist \"%WINDIR%\\System32"), script);
  }

  /** A mark that cannot be deleted must not leave the answer file behind. */
  @Test
  void whatCanFailStandsWhereTheAnswerFileIsDeletedAfterwards() {
    String script = Scripts.sysprep(order(""), Language.POWERSHELL);
    int last = script.lastIndexOf("\ntry {");
    assertTrue(script.indexOf("Remove-Item -LiteralPath $tag -Force") > last, script);
    assertTrue(script.indexOf("} finally {") > last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\a\"b\\sysprep.exe",
        "C:\\ä\\s.exe",
        "sysprep.exe",
        "C:\\a\r\nb\\s.exe",
        "C:\\*\\s"
      })
  void pathsThatCmdCannotCarryAreRefused(String path) {
    assertTrue(Scripts.objection(order(path), Language.CMD).isPresent());
  }

  @Test
  void percentSignsAreDoubledForCmd() {
    String script = Scripts.sysprep(order("C:\\100% %PATH% & ^x!\\s.exe"), Language.CMD);
    assertTrue(script.contains("set \"FOLDER=C:\\100%% %%PATH%% & ^x!\\\"\r\n"), script);
    assertEquals("a^(b^) ^& 5%%", CommandText.echoed("a(b) & 5%"));
  }

  @Test
  void powershellTakesAnyPathAsAString() {
    assertTrue(
        Scripts.sysprep(order("C:\\it's $(calc)\\s.exe"), Language.POWERSHELL)
            .contains("$sysprep = 'C:\\it''s $(calc)\\s.exe'\r\n"));
    String other = Scripts.sysprep(order("C:\\\u2019ä\\s.exe"), Language.POWERSHELL);
    assertTrue(other.contains("$sysprep = [Text.Encoding]::UTF8.GetString("), "decoded");
  }

  /** No PowerShell runs here: at least its quotes and brackets are closed, and in order. */
  @ParameterizedTest
  @ValueSource(strings = {"", "C:\\it's {\\s.exe"})
  void thePowershellScriptIsBalanced(String program) {
    String script = Scripts.sysprep(order(program), Language.POWERSHELL);
    assertEquals("", unclosed(script));
    assertEquals("{", unclosed(script + "{"));
    assertEquals("'", unclosed(script + "'"));
  }

  private static String unclosed(String script) {
    Deque<Character> open = new ArrayDeque<>();
    for (int i = 0; i < script.length(); i++) {
      char letter = script.charAt(i);
      char top = open.isEmpty() ? ' ' : open.peek();
      if (top == '\'' || top == '#') {
        if (letter == top || (top == '#' && letter == '\n')) {
          open.pop();
        }
      } else if (letter == '`') {
        i++;
      } else if (top == '"' && script.startsWith("$(", i)) {
        open.push('(');
        i++;
      } else if (top == '"') {
        if (letter == '"') {
          open.pop();
        }
      } else if (List.of("(", "{", "[", "'", "\"", "#").contains(String.valueOf(letter))) {
        open.push(letter);
      } else if (")}]".indexOf(letter) >= 0) {
        if ("({[".indexOf(top) != ")}]".indexOf(letter)) {
          return letter + " at " + script.substring(Math.max(0, i - 60), i);
        }
        open.pop();
      }
    }
    StringBuilder left = new StringBuilder();
    open.forEach(left::append);
    return left.toString();
  }
}
