package unattend.sysprep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unattend.diagnostic.WorldException;

class SysprepProgramTest {
  private static String shown(Map<String, String> environment) {
    return new SysprepProgram(Optional.empty(), environment, true).shown();
  }

  @Test
  void isBelowTheWindowsFolder() {
    assertEquals(
        Path.of("W", "System32", "Sysprep", "sysprep.exe").toString(),
        shown(Map.of("WINDIR", "W")));
    assertEquals(
        Path.of("S", "System32", "Sysprep", "sysprep.exe").toString(),
        shown(Map.of("SystemRoot", "S")));
  }

  @Test
  void a32BitProcessIsLedToTheRealFolder() {
    assertEquals(
        Path.of("W", "Sysnative", "Sysprep", "sysprep.exe").toString(),
        shown(Map.of("WINDIR", "W", "PROCESSOR_ARCHITEW6432", "AMD64")));
  }

  @Test
  void noWindowsFolderIsTold() {
    SysprepProgram program = new SysprepProgram(Optional.empty(), Map.of(), true);
    WorldException e = assertThrows(WorldException.class, program::find);
    assertTrue(e.getMessage().contains("WINDIR"));
  }
}
