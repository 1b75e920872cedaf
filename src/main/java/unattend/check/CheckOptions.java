package unattend.check;

import java.util.Optional;
import unattend.catalog.WindowsRelease;

/**
 * What the user declared about the file's use; whatever is not declared keeps the rules that need
 * it silent.
 *
 * @param declaredRelease the target release, if the user named one
 */
public record CheckOptions(Optional<WindowsRelease> declaredRelease) {
  public static final CheckOptions NOTHING_DECLARED = new CheckOptions(Optional.empty());

  /** The declared release, else the newest. */
  public WindowsRelease release() {
    return declaredRelease.orElse(WindowsRelease.newest());
  }
}
