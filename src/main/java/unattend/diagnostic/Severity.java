package unattend.diagnostic;

import java.util.Locale;

/** How much a finding matters; what each means is fixed by the command-line contract. */
public enum Severity {
  /** Windows Setup or Sysprep rejects the file or ignores the setting. */
  ERROR,
  /** A documented risk, or a value outside what was documented. */
  WARNING,
  /** Advice that changes no verdict. */
  INFO;

  /** The lower-case word used in every output. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
