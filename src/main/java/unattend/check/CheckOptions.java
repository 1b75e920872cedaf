package unattend.check;

import java.util.Optional;
import unattend.catalog.Architecture;
import unattend.catalog.WindowsRelease;

/**
 * What the user declared about the file's use; whatever is not declared keeps the rules that need
 * it silent.
 *
 * @param declaredRelease the target release, if the user named one
 * @param use who will read the file
 * @param sysprep the switches, where the use is sysprep and the user named any
 * @param edition the edition of the image, as the user named it (Professional, Core, ServerStandard
 *     …)
 * @param architecture the architecture of the image
 * @param delivered true if the machines go to other people, false if they stay with the user
 */
public record CheckOptions(
    Optional<WindowsRelease> declaredRelease,
    Optional<Use> use,
    Optional<SysprepRun> sysprep,
    Optional<String> edition,
    Optional<Architecture> architecture,
    Optional<Boolean> delivered) {
  public static final CheckOptions NOTHING_DECLARED =
      new CheckOptions(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public CheckOptions(
      Optional<WindowsRelease> declaredRelease,
      Optional<Use> use,
      Optional<SysprepRun> sysprep,
      Optional<String> edition,
      Optional<Boolean> delivered) {
    this(declaredRelease, use, sysprep, edition, Optional.empty(), delivered);
  }

  /** The same for an image of that architecture. */
  public CheckOptions with(Optional<Architecture> declared) {
    return new CheckOptions(declaredRelease, use, sysprep, edition, declared, delivered);
  }

  /** Nothing declared but the release. */
  public static CheckOptions forRelease(Optional<WindowsRelease> release) {
    return new CheckOptions(
        release, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The declared release, else the newest. */
  public WindowsRelease release() {
    return declaredRelease.orElse(WindowsRelease.newest());
  }

  /** True if the user declared a release of that age or newer. */
  public boolean declaredAtLeast(WindowsRelease release) {
    return declaredRelease.isPresent() && declaredRelease.get().atLeast(release);
  }

  public boolean isFor(Use wanted) {
    return use.isPresent() && use.get() == wanted;
  }
}
