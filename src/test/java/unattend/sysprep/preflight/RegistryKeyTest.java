package unattend.sysprep.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryKeyTest {
  @Test
  void numbersOfAllSizes() throws Exception {
    RegistryKey key =
        RegistryKey.parse(
            """
            HKEY_LOCAL_MACHINE\\a
                one    REG_DWORD    0x1f
                all    REG_QWORD    0xffffffffffffffff
                none    REG_DWORD    (invalid)
            """);
    assertEquals(List.of("31"), key.value("one"));
    assertEquals(List.of("18446744073709551615"), key.value("all"));
    assertEquals(List.of("(invalid)"), key.value("none"));
  }
}
