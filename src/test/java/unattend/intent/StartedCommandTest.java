package unattend.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which commands a line starts, and what they write where. */
class StartedCommandTest {
  /** The commands in brackets, those that only start others left out, with the files they write. */
  private static String started(String line) {
    return CommandReader.line(line).stream()
        .filter(command -> !command.wraps())
        .map(c -> "[" + c.text() + "]" + (c.file().isEmpty() ? "" : " > " + c.file()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "a.exe b & c                              ~ [a.exe b & c]",
        "cmd /c a & b && c || d | e               ~ [a] [b] [c] [d] [e]",
        "cmd /c a \"b & c\" & d                   ~ [a \"b & c\"] [d]",
        "cmd /c a ^& b                            ~ [a & b]",
        "cmd /c a; b                              ~ [a; b]",
        "%comspec% /d /s /c \"a \"b c\" & d\"     ~ [a \"b c\"] [d]",
        "cmd /c \"c:\\a b\\x.exe\" /q             ~ [\"c:\\a b\\x.exe\" /q]",
        "cmd /c\"a & b\"                          ~ [a] [b]",
        "cmd /c \"a & b                           ~ [a] [b]",
        "cmd /c \"                                ~ ''",
        "cmd                                      ~ ''",
        "cmd /c a >nul 2>&1 & b 2> c              ~ [a] [b]",
        "cmd /c a>>\"c:\\x y.log\" b & c < d      ~ [a  b] > c:\\x y.log [c]",
        "cmd /c \">>\"x:\\a.txt\" (echo b&echo c)\" ~ [echo b] > x:\\a.txt [echo c]",
        "cmd /c cmd /c echo a > b.cmd             ~ [echo a] > b.cmd",
        "cmd /c if not exist \"c:\\a b\" (c) else d ~ [c] [d]",
        "cmd /c if /i \"%a%\"==\"b\" c            ~ [c]",
        "cmd /c if a == b c & if 1 equ 2 d        ~ [c] [d]",
        "cmd /c for %i in (c d) do @if exist %i:\\x (call %i:\\x.cmd /1 & exit) ~ [%i:\\x.cmd /1] [exit]",
        "cmd /c start \"a title\" /d c:\\ /wait b c ~ [b c]",
        "cmd /c start b                           ~ [b]",
        "cmd /c start /min \"\" b \"c\"            ~ [b \"c\"]",
        "powershell -noprofile -ex bypass -command \"a | b; c\" ~ [a] [b] [c]",
        "powershell a -b | c \"d\"                ~ [a -b] [c d]",
        "cmd /c powershell a | b                  ~ [a] [b]",
        "powershell -c \"& {a -b}\"               ~ [a -b]",
        "powershell -c \"if($true){a}else{b}\"    ~ [if] [$true] [a] [else] [b]",
        "powershell -c \"$x = a 'b; c'\"          ~ [a 'b; c']",
        "powershell -c \"a \\\"b; c\\\" *> d\"    ~ [a \"b; c\"] > d",
        "powershell -c \"add-content -path c:\\a 'b'\" ~ [add-content -path c:\\a 'b'] > c:\\a",
        "powershell -c \"start-process -wait a -argumentlist 'b','c'\" ~ [\"a\"  b c]",
        "powershell -c \"iex 'a; b'\"             ~ [a] [b]",
        "pwsh -nop -f \"c:\\a b.ps1\" c           ~ [\"c:\\a b.ps1\" c]",
        "powershell -e abcd                       ~ ''"
      })
  void findsWhatALineStarts(String line, String expected) {
    assertEquals(expected.equals("''") ? "" : expected, started(line));
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\Windows\\System32\\Reg.exe add, reg",
    "\"C:\\a b\\x.EXE\" /c, x",
    "%COMSPEC% /c a, cmd",
    "C:/a/x.cmd, x.cmd",
    "echo.a, echo"
  })
  void namesTheProgram(String line, String program) {
    assertEquals(program, CommandReader.line(line.toLowerCase(Locale.ROOT)).get(0).program());
  }

  @Test
  void bindsParametersByNameAndPlace() {
    StartedCommand command =
        CommandReader.line("powershell set-itemproperty -force -val 1 hklm:\\x -type dword a")
            .get(1);
    assertEquals(List.of("hklm:\\x", "a", "1"), command.values("path", "name", "value"));
  }

  @Test
  void readsNoFurtherThanLinesOfPeopleGo() {
    assertEquals(100, CommandReader.line("cmd /c " + "a & ".repeat(100_000)).size());
    assertTrue(CommandReader.line("cmd /c ".repeat(10_000) + "a").size() < 20);
    assertTrue(CommandReader.line("cmd /c " + "(".repeat(100_000)).size() < 3);
  }
}
