package unattend.sysprep.preflight;

import java.util.Optional;

/**
 * What a check found.
 *
 * @param remedy a command where one helps
 */
record Problem(String message, String remedy) {
  static final Optional<Problem> NONE = Optional.empty();

  static Optional<Problem> of(String message, String remedy) {
    return Optional.of(new Problem(message, remedy));
  }
}
