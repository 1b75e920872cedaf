package unattend.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who will read the answer file. */
public enum Use {
  /** Windows Setup, started from media or from a running Windows. */
  SETUP,
  /** Windows PE itself at its start (wpeinit). */
  WINPE,
  /** The client of Windows Deployment Services. */
  WDS,
  /** {@code sysprep /unattend}. */
  SYSPREP,
  /** {@code dism /Apply-Unattend}. */
  DISM;

  /** The word used on the command line and in profiles. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Use> of(String word) {
    return Arrays.stream(values()).filter(use -> use.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Use::word).toList();
  }
}
