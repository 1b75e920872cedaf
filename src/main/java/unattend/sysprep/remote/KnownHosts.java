package unattend.sysprep.remote;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import unattend.diagnostic.WorldException;

/** Trusts a machine only by a key that stands in known_hosts, and writes nothing there. */
final class KnownHosts implements ServerKeyVerifier {
  private static final String REVOKED = "revoked";

  private final SshAddress address;
  private final Path file;
  private final List<PublicKey> trusted = new ArrayList<>();
  private final List<PublicKey> revoked = new ArrayList<>();
  private Optional<String> refusal = Optional.empty();

  private KnownHosts(SshAddress address, Path file) {
    this.address = address;
    this.file = file;
  }

  /**
   * What a file says of a machine; nothing if there is no file.
   *
   * @throws WorldException if it cannot be read
   */
  static KnownHosts of(SshAddress address, Path file) throws WorldException {
    KnownHosts hosts = new KnownHosts(address, file);
    if (Files.exists(file)) {
      try {
        KnownHostEntry.readKnownHostEntries(file).forEach(hosts::add);
      } catch (IOException | RuntimeException e) {
        throw new WorldException("cannot read \"" + file + "\": " + e.getMessage(), e);
      }
    }
    return hosts;
  }

  private void add(KnownHostEntry entry) {
    String marker = Optional.ofNullable(entry.getMarker()).orElse("");
    if (!entry.isHostMatch(address.machine(), address.port())) {
      return;
    }
    try {
      PublicKey key =
          entry.getKeyEntry().resolvePublicKey(null, null, PublicKeyEntryResolver.IGNORING);
      if (key != null && marker.isEmpty()) {
        trusted.add(key);
      } else if (key != null && marker.equals(REVOKED)) {
        revoked.add(key);
      }
    } catch (IOException | GeneralSecurityException e) {
      // A key of a kind that is not known here is not trusted.
    }
  }

  /** The kinds of keys that are on record, as ssh-ed25519; the machine shall show one of these. */
  List<String> kinds() {
    return trusted.stream().map(KeyUtils::getKeyType).distinct().toList();
  }

  @Override
  public boolean verifyServerKey(ClientSession session, SocketAddress remote, PublicKey key) {
    if (revoked.stream().anyMatch(other -> KeyUtils.compareKeys(other, key))) {
      refusal = Optional.of(revoked(key));
      return false;
    }
    if (trusted.stream().anyMatch(other -> KeyUtils.compareKeys(other, key))) {
      return true;
    }
    refusal = Optional.of(trusted.isEmpty() ? unknown(key) : changed(key));
    return false;
  }

  /** Why the machine was not trusted. */
  Optional<String> refusal() {
    return refusal;
  }

  private String unknown(PublicKey key) {
    return "the host key of "
        + address
        + " is not known: "
        + shown(key)
        + "; if \"ssh-keygen -lf\" shows the same on the machine for the .pub file in"
        + " %ProgramData%\\ssh, add this line to \""
        + file
        + "\": "
        + address.known()
        + " "
        + PublicKeyEntry.toString(key);
  }

  private String changed(PublicKey key) {
    List<String> known = trusted.stream().map(KnownHosts::shown).toList();
    return "the host key of "
        + address
        + " has changed: it is "
        + shown(key)
        + ", and \""
        + file
        + "\" has "
        + String.join(", ", known)
        + "; another machine may be answering; if it was installed anew, remove the old key with"
        + " ssh-keygen -R \""
        + address.known()
        + "\" -f \""
        + file
        + "\", then try again to see the line to add";
  }

  private String revoked(PublicKey key) {
    return "the host key of " + address + " is revoked in \"" + file + "\": " + shown(key);
  }

  private static String shown(PublicKey key) {
    return KeyUtils.getKeyType(key) + " " + KeyUtils.getFingerPrint(key);
  }
}
