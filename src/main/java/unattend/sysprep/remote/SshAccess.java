package unattend.sysprep.remote;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the user proves who they are, and how the machine does.
 *
 * @param identity the private key to use; the agent and the usual keys if absent
 * @param knownHosts the file of host keys that are trusted
 * @param environment where the agent's socket is named
 * @param person asked for a passphrase or a password, if one is there
 */
public record SshAccess(
    Optional<Path> identity, Path knownHosts, Map<String, String> environment, Person person) {
  public SshAccess {
    environment = Map.copyOf(environment);
  }

  /** Somebody at a terminal. */
  public interface Person {
    /** What they type unseen; empty if nobody is there. */
    Optional<String> secret(String question);
  }
}
