package unattend.catalog;

import java.util.Locale;
import java.util.Optional;

/** A value of {@code processorArchitecture} that the answer-file schema knows. */
public enum Architecture {
  X86,
  AMD64,
  ARM64,
  ARM,
  IA64,
  WOW64,
  MSIL,
  SHX,
  DATA,
  NEUTRAL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The architecture of that name; letter case does not matter to Windows. */
  public static Optional<Architecture> of(String word) {
    for (Architecture architecture : values()) {
      if (architecture.name().equalsIgnoreCase(word)) {
        return Optional.of(architecture);
      }
    }
    return Optional.empty();
  }
}
