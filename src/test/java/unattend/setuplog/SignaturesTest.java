package unattend.setuplog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignaturesTest {
  static Stream<String> lines() throws IOException {
    return Logs.resource("signatures.tsv").lines();
  }

  private static Optional<Signature> first(LogRecord record) {
    return Signatures.all().stream().filter(s -> s.match(record).isPresent()).findFirst();
  }

  private static LogRecord record(String line) throws IOException {
    return new LogReader(Logs.of("", line).opener().open()).next().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void knowsItsLine(String row) throws IOException {
    String name = row.substring(0, row.indexOf('\t'));
    LogRecord record = record(row.substring(row.indexOf('\t') + 1));
    assertEquals(name, first(record).map(s -> s.info().name()).orElse("none"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void knowsItsLineWithoutTimeLevelAndBlanks(String row) throws IOException {
    String name = row.substring(0, row.indexOf('\t'));
    String bare =
        row.substring(row.indexOf('\t') + 1).replaceFirst("^20[^A-Z]*", "").replaceAll(" +", " ");
    assertEquals(name, first(record(bare)).map(s -> s.info().name()).orElse("none"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void itsSentenceHasNoGaps(String row) throws IOException {
    LogRecord record = record(row.substring(row.indexOf('\t') + 1));
    Signature signature = first(record).orElseThrow();
    Matcher matcher = signature.match(record).orElseThrow();
    Trace trace = new Trace(signature);
    trace.add(record, matcher);
    String message = trace.message();
    assertFalse(message.contains("{") || message.contains("  ") || message.endsWith(": "), message);
  }

  @Test
  void eachHasALine() throws IOException {
    Set<String> tested =
        lines().map(row -> row.substring(0, row.indexOf('\t'))).collect(Collectors.toSet());
    Set<String> known =
        Signatures.all().stream().map(s -> s.info().name()).collect(Collectors.toSet());
    assertEquals(known, tested);
  }

  @Test
  void aCauseSaysWhatHelps() {
    for (Signature signature : Signatures.all()) {
      boolean fault =
          signature.kind() == Signature.Kind.CAUSE
              || signature.kind() == Signature.Kind.CONSEQUENCE;
      assertTrue(!fault || !signature.remedy().isEmpty(), signature.info().name());
      assertFalse(signature.info().source().isEmpty(), signature.info().name());
    }
  }

  @Test
  void aHealthyLogIsSilent() throws IOException {
    assertEquals(java.util.List.of(), Logs.names(Logs.resource("healthy.log")));
  }
}
