package unattend.sysprep.preflight;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What the user is about to do, as far as checks depend on it.
 *
 * @param generalize true for {@code /generalize}
 * @param architectures of the components in the passes after generalize, in lower case
 * @param vm true for {@code /mode:vm}
 * @param wanted checks that are made only when asked for
 */
public record Request(
    boolean generalize,
    Optional<Path> answerFile,
    Set<String> architectures,
    boolean skipRearm,
    boolean copyProfile,
    boolean vm,
    Set<String> wanted) {
  public Request {
    architectures = Set.copyOf(architectures);
    wanted = Set.copyOf(wanted);
  }

  boolean onDemand(String check) {
    return wanted.contains(check);
  }

  boolean isAnswerFile(String path) {
    return answerFile.isPresent()
        && answerFile.get().toAbsolutePath().normalize().toString().equalsIgnoreCase(path);
  }
}
