package unattend.catalog;

import java.util.Objects;
import java.util.Optional;

/**
 * From when to when something has effect.
 *
 * @param since the first release that knows it; empty means older than the change lists, which
 *     begin with Windows 8.1
 * @param stateSince the release in which its state began; empty means not said
 */
public record Lifetime(
    Optional<WindowsRelease> since, State state, Optional<WindowsRelease> stateSince) {
  public static final Lifetime ALWAYS =
      new Lifetime(Optional.empty(), State.CURRENT, Optional.empty());

  // Written out because the JVM links a record's own equals at its first call, which takes longer
  // than to check a file.
  @Override
  public boolean equals(Object other) {
    return other instanceof Lifetime that
        && state == that.state
        && since.equals(that.since)
        && stateSince.equals(that.stateSince);
  }

  @Override
  public int hashCode() {
    return Objects.hash(since, state, stateSince);
  }

  /** The state as it is in one release: current before the state began. */
  public State stateIn(WindowsRelease release) {
    return stateSince.isPresent() && !release.atLeast(stateSince.get()) ? State.CURRENT : state;
  }

  public boolean isNewerThan(WindowsRelease release) {
    return since.isPresent() && !release.atLeast(since.get());
  }
}
