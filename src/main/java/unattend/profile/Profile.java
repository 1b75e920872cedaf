package unattend.profile;

import java.util.List;
import java.util.Optional;
import unattend.catalog.WindowsRelease;

/**
 * A profile, read and resolved: what the answer file will say.
 *
 * @param architecture the word for {@code processorArchitecture}
 * @param use who will read the answer file: setup, winpe, wds, sysprep or dism
 * @param holdsSecrets true if the answer file will hold a password, a key or something from outside
 * @param notes what readers of the answer file should know
 */
public record Profile(
    String name,
    String architecture,
    WindowsRelease release,
    Optional<String> edition,
    Optional<String> use,
    Optional<SysprepLine> sysprep,
    AnswerSettings settings,
    boolean holdsSecrets,
    List<String> notes) {
  public Profile {
    notes = List.copyOf(notes);
  }
}
