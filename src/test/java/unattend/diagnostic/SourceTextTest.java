package unattend.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
  private static SourceText text(String text) {
    return new SourceText("a.xml", text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "1, 1, 2",
    "2, 2, 1",
    "4, 3, 1",
    "5, 3, 2",
    "6, 4, 1",
    "7, 4, 2",
    "99, 4, 2"
  })
  void countsLinesWhateverEndsThem(int offset, int line, int column) {
    assertEquals(new Position(line, column), text("a\nb\rc\nd").position(offset));
  }

  @Test
  void takesCrLfForOneLineEnd() {
    SourceText source = text("a\r\nbc\r\n");
    assertEquals(3, source.lineCount());
    assertEquals(new Position(2, 1), source.position(3));
    assertEquals(new Span(3, 5), source.lineSpan(2));
    assertEquals("bc", source.visibleLine(2));
  }

  @Test
  void countsUtf16Units() {
    assertEquals(new Position(1, 3), text("\uD83D\uDDA5x").position(2));
  }

  @Test
  void findsTheOffsetAgain() {
    SourceText source = text("a\r\nbc\nd");
    for (int offset : new int[] {0, 3, 4, 6, 7}) {
      Position place = source.position(offset);
      assertEquals(offset, source.offset(place.line(), place.column()));
    }
    assertEquals(7, source.offset(99, 99));
    assertEquals(0, source.offset(0, 0));
  }

  @Test
  void anEmptyTextHasOneLine() {
    SourceText source = text("");
    assertEquals(1, source.lineCount());
    assertEquals(new Position(1, 1), source.position(0));
    assertEquals("", source.visibleLine(1));
  }

  @Test
  void masksWithoutTellingTheLength() {
    SourceText source = text("<Value>hunter2</Value>");
    source.hide(new Span(7, 14));
    assertEquals("<Value>********</Value>", source.visibleLine(1));
    assertEquals("********", source.visible(new Span(9, 11)));
    assertEquals("********</", source.visible(new Span(9, 16)));
    assertEquals("e>********", source.visible(new Span(5, 9)));
    assertEquals("hunter2", source.slice(new Span(7, 14)));
    assertTrue(source.isHidden(new Span(13, 20)));
  }

  @Test
  void masksSecretsThatOverlapOnce() {
    SourceText source = text("abcdefgh");
    source.hide(new Span(2, 5));
    source.hide(new Span(3, 6));
    source.hide(new Span(2, 5));
    assertEquals("ab********gh", source.visibleLine(1));
  }

  @Test
  void masksSecretsBesideOneAnother() {
    SourceText source = text("abcdef");
    source.hide(new Span(4, 5));
    source.hide(new Span(1, 2));
    assertEquals("a********cd********f", source.visibleLine(1));
  }

  @Test
  void widensAPlaceToWholeSecrets() {
    SourceText source = text("abcdefgh");
    source.hide(new Span(2, 5));
    assertEquals(new Span(2, 5), source.aroundSecrets(new Span(3, 4)));
    assertEquals(new Span(2, 5), source.aroundSecrets(Span.at(3)));
    assertEquals(new Span(0, 5), source.aroundSecrets(new Span(0, 3)));
    assertEquals(new Span(5, 6), source.aroundSecrets(new Span(5, 6)));
  }

  @Test
  void trims() {
    assertEquals(Optional.of(new Span(2, 3)), text("\r\nx\t ").trimmed(new Span(0, 5)));
    assertEquals(Optional.empty(), text(" \n ").trimmed(new Span(0, 3)));
  }

  @Test
  void refusesSpansThatAreNone() {
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Span(2, 1));
    assertEquals(0, Span.at(4).length());
  }
}
