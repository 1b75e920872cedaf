package unattend.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> NAMES =
      List.of("ComputerName", "CopyProfile", "TimeZone", "OOBE", "Order");

  @ParameterizedTest
  @CsvSource({
    "ComputerNme, ComputerName",
    "computername, ComputerName",
    "ComptuerName, ComputerName",
    "Timezone, TimeZone",
    "OBE, OOBE",
    "Ordre, Order"
  })
  void findsTheNameThatWasMeant(String written, String meant) {
    assertEquals(Optional.of(meant), Nearest.to(written, NAMES));
  }

  @ParameterizedTest
  @CsvSource({"Wallpaper", "Name", "X", "ComputerAccountName"})
  void isSilentWhereNothingIsNear(String written) {
    assertEquals(Optional.empty(), Nearest.to(written, NAMES));
  }

  @Test
  void doesNotGuessOneLetterOrDigit() {
    assertEquals(Optional.empty(), Nearest.to("9", List.of("1", "2", "3")));
    assertEquals(Optional.of("C"), Nearest.to("c", List.of("C", "D")));
  }

  @ParameterizedTest
  @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "abc, xyz, 3", "'', abc, 3"})
  void countsEdits(String a, String b, int distance) {
    assertEquals(distance, Nearest.distance(a, b, 99));
    assertEquals(distance, Nearest.distance(b, a, 99));
  }
}
