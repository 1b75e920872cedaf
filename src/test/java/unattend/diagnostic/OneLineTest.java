package unattend.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OneLineTest {
  @Test
  void whiteSpaceBecomesBlanks() {
    assertEquals("a b", OneLine.of("a\tb"));
    assertEquals("a  b", OneLine.of("a\r\nb"));
    assertEquals("a b", OneLine.of("a\u2028b"));
  }

  @Test
  void whatSteersATerminalIsNotPassedOn() {
    assertEquals("a?[31mb", OneLine.of("a\u001B[31mb"));
    assertEquals("a?b", OneLine.of("a\u202Eb"));
  }

  @Test
  void shorteningLeavesNoHalfOfAPair() {
    assertEquals("abc", OneLine.shortened("abc", 3));
    assertEquals("abc…", OneLine.shortened("abcd", 3));
    assertEquals("ab…", OneLine.shortened("ab\uD83D\uDDA5", 3));
    assertEquals("a\uD83D\uDDA5…", OneLine.shortened("a\uD83D\uDDA5b", 3));
  }

  @Test
  void everythingElseStays() {
    assertEquals("\uD83D\uDDA5 ä", OneLine.of("\uD83D\uDDA5 ä"));
  }
}
