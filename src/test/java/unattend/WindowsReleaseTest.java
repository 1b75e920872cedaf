package unattend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unattend.catalog.WindowsRelease;

class WindowsReleaseTest {
  @ParameterizedTest
  @CsvSource({
    "10, 10-22H2",
    "11, 11-25H2",
    "11-24h2, 11-24H2",
    "SERVER-2025, server-2025",
    "8.1, 8.1"
  })
  void isKnownByItsWord(String word, String id) {
    assertEquals(Optional.of(id), WindowsRelease.of(word).map(WindowsRelease::id));
  }

  @ParameterizedTest
  @CsvSource({"12", "windows-10", "server", "''"})
  void othersAreUnknown(String word) {
    assertEquals(Optional.empty(), WindowsRelease.of(word));
  }

  @Test
  void isOrderedByBuild() {
    int build = 0;
    for (WindowsRelease release : WindowsRelease.values()) {
      assertTrue(release.build() >= build, release.id());
      build = release.build();
    }
    assertTrue(WindowsRelease.SERVER_2025.atLeast(WindowsRelease.W11_24H2));
    assertTrue(WindowsRelease.W11_24H2.atLeast(WindowsRelease.SERVER_2025));
    assertFalse(WindowsRelease.W10_22H2.atLeast(WindowsRelease.W11_21H2));
    assertEquals(WindowsRelease.W11_25H2, WindowsRelease.newest());
  }
}
