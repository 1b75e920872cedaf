package unattend.sysprep;

import java.time.Duration;
import java.util.OptionalInt;
import unattend.diagnostic.WorldException;

/** A sysprep that was started, here or on another machine. */
public interface StartedSysprep {
  long pid();

  /**
   * The exit status, or empty if it still runs after that time.
   *
   * @throws ConnectionLost if its machine cannot be asked any more
   */
  OptionalInt waitFor(Duration time) throws WorldException, ConnectionLost;

  /**
   * Makes sure that what was read of the machine's files until now was there.
   *
   * @throws ConnectionLost if its machine cannot be asked any more
   */
  void confirm() throws ConnectionLost;
}
