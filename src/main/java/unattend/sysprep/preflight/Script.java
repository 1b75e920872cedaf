package unattend.sysprep.preflight;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The text of {@code preflight.ps1}, the one home of all questions. */
public final class Script {
  private Script() {}

  public static String text() {
    try {
      return WindowsMachine.script();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
