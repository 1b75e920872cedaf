package unattend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import unattend.check.CheckResult;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Related;
import unattend.diagnostic.Span;

/** Whatever a file holds, it is answered for: mutated fixtures, the same ones in every run. */
class MutationTest {
  private static final int ROUNDS = 4000;
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "&",
          "\"",
          "'",
          "/",
          "=",
          "<!--",
          "-->",
          "--",
          "<![CDATA[",
          "]]>",
          "<?",
          "?>",
          "</",
          "/>",
          "&amp;",
          "&#1;",
          "&#xD800;",
          "&#x1F5A5;",
          "\uFEFF",
          "\0",
          "\r",
          "\n",
          "\t",
          "\uD83D\uDDA5",
          "<Value>",
          "</Value>",
          "<Password>",
          "<settings pass=\"specialize\">",
          "<component name=\"Microsoft-Windows-Setup\">",
          "<!DOCTYPE a>",
          " xmlns=\"\"",
          " wcm:action=\"add\"",
          "<?xml version=\"1.0\"?>",
          "<a:b>",
          "{{x}}",
          "-1",
          "99999999999");

  private final Random random = new Random(20261125);
  private final List<Case> cases = Case.all();

  @Test
  void everyMutantIsAnsweredFor() {
    for (int round = 0; round < ROUNDS; round++) {
      Case each = cases.get(random.nextInt(cases.size()));
      byte[] mutant = random.nextInt(4) == 0 ? inBytes(each.bytes()) : inText(each);
      try {
        hold(each, each.check(mutant));
      } catch (RuntimeException e) {
        throw new AssertionError("round " + round + " of " + each, e);
      }
    }
  }

  private static void hold(Case each, CheckResult result) {
    int length = result.source().text().length();
    Span last = Span.at(0);
    for (Finding finding : result.findings()) {
      Span span = finding.span();
      assertTrue(span.end() <= length, () -> each + ": " + finding.message() + " is outside");
      assertTrue(last.start() <= span.start(), () -> each + ": " + finding.message() + " is early");
      for (Related related : finding.related()) {
        assertTrue(related.span().end() <= length, () -> each + ": " + related.message());
      }
      last = span;
    }
    long shown =
        each.report(result).lines().filter(line -> line.startsWith(each.name() + ":")).count();
    assertEquals(result.findings().size(), shown, each::toString);
  }

  /** Bytes changed, dropped or doubled, the file broken off. */
  private byte[] inBytes(byte[] original) {
    byte[] bytes = original.clone();
    for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes = Arrays.copyOf(bytes, at);
        default -> System.arraycopy(bytes, 0, bytes, at, Math.min(at, bytes.length - at));
      }
    }
    return bytes;
  }

  /** Pieces of XML put in, stretches cut out or moved. */
  private byte[] inText(Case each) {
    StringBuilder text = new StringBuilder(each.text());
    for (int i = random.nextInt(4); i >= 0; i--) {
      int start = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), start + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(start, end);
        case 1 -> text.insert(random.nextInt(text.length() + 1), text.substring(start, end));
        default -> text.insert(start, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString()
        .getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
  }
}
