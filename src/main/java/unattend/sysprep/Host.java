package unattend.sysprep;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import unattend.diagnostic.WorldException;

/**
 * A machine that sysprep runs on: this one, or another that is reached from here. Its files are
 * read as paths, whatever file system these belong to.
 */
public interface Host {
  /** The time on its clock, in its own zone: its logs are dated so. */
  ZonedDateTime now();

  /**
   * The number of a process that runs the program already, if there is one.
   *
   * @throws WorldException if the machine does not tell
   */
  Optional<Long> running(Path program) throws WorldException;

  /**
   * Starts the program without a shell reading anything a user wrote: every argument arrives as it
   * is.
   *
   * @param answerFile a file of this machine; the host adds the argument that names it
   * @throws WorldException if it cannot be started
   */
  StartedSysprep start(Path program, List<String> switches, Path answerFile) throws WorldException;

  /**
   * The state of the image in the registry of the running Windows; empty where that cannot be asked
   * and the files have to tell.
   */
  default Optional<String> imageState() {
    return Optional.empty();
  }
}
