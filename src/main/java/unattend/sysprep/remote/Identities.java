package unattend.sysprep.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import unattend.diagnostic.WorldException;

/** The private keys in a user's files. */
final class Identities {
  private static final List<String> USUAL = List.of("id_ed25519", "id_ecdsa", "id_rsa");

  private final SshAccess.Person person;

  Identities(SshAccess.Person person) {
    this.person = person;
  }

  /** The keys in the user's own folder that can be read without a passphrase. */
  static List<KeyPair> usual(Path folder) {
    List<KeyPair> keys = new ArrayList<>();
    for (String name : USUAL) {
      Path file = folder.resolve(name);
      try {
        keys.addAll(keys(file, FilePasswordProvider.EMPTY));
      } catch (IOException | GeneralSecurityException | RuntimeException e) {
        // Nobody has named this one, and the agent may hold it.
      }
    }
    return keys;
  }

  /**
   * The keys in a file that the user has named; the passphrase, where it has one, is asked for.
   *
   * @throws WorldException if it holds no key that can be used
   */
  List<KeyPair> named(Path file) throws WorldException {
    boolean[] asked = {false};
    FilePasswordProvider passphrase =
        (session, resource, attempt) -> {
          asked[0] = true;
          Optional<String> typed = person.secret("passphrase of " + file + ": ");
          return typed.orElseThrow(() -> new IOException(NOBODY));
        };
    try {
      List<KeyPair> keys = keys(file, passphrase);
      if (keys.isEmpty()) {
        throw new WorldException("\"" + file + "\" holds no private key");
      }
      return keys;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new WorldException(unusable(file, asked[0], e), e);
    }
  }

  private static final String NOBODY =
      "it has a passphrase, and there is no terminal to ask for it (an agent can hold the key)";

  private static String unusable(Path file, boolean asked, Exception e) {
    boolean wrong = asked && !NOBODY.equals(e.getMessage());
    return "cannot use the key in \""
        + file
        + "\": "
        + (wrong ? "the passphrase is not the right one" : reason(e));
  }

  private static String reason(Exception e) {
    if (e instanceof java.nio.file.NoSuchFileException) {
      return "there is no such file";
    }
    return e instanceof java.nio.file.AccessDeniedException
        ? "it may not be read by this user"
        : e.getMessage();
  }

  private static List<KeyPair> keys(Path file, FilePasswordProvider passphrase)
      throws IOException, GeneralSecurityException {
    List<KeyPair> keys = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      Iterable<KeyPair> found =
          SecurityUtils.loadKeyPairIdentities(null, new PathResource(file), in, passphrase);
      if (found != null) {
        found.forEach(keys::add);
      }
    }
    return keys;
  }
}
