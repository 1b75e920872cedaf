package unattend.setuplog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import unattend.diagnostic.Finding;

/** Logs for tests. */
final class Logs {
  private Logs() {}

  static LogSource of(String name, byte[] bytes) {
    return new LogSource(name, () -> new ByteArrayInputStream(bytes));
  }

  static LogSource of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Finding> findings(String text) throws IOException {
    return new LogExplainer(false).explain(of("setupact.log", text)).findings();
  }

  static List<String> names(List<Finding> findings) {
    return findings.stream().map(finding -> finding.rule().name()).toList();
  }

  static List<String> names(String text) throws IOException {
    return names(findings(text));
  }

  static String resource(String name) throws IOException {
    try (InputStream in = Logs.class.getResourceAsStream("/logs/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
