package unattend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import unattend.setuplog.Signatures;
import unattend.sysprep.SwitchRules;
import unattend.sysprep.preflight.Checks;

/** The pages of the findings: one Markdown resource each, those about logs from their table. */
final class ExplainPages {
  private ExplainPages() {}

  /** The page of a finding's name. */
  static Optional<String> page(String name) {
    try (InputStream in =
        ExplainPages.class.getResourceAsStream("/unattend/explain/" + name + ".md")) {
      return in == null
          ? Signatures.page(name).or(() -> Checks.page(name)).or(() -> SwitchRules.page(name))
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
