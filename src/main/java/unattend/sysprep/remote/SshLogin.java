package unattend.sysprep.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;
import unattend.diagnostic.WorldException;

/** Gets into a machine over SSH, or says in one sentence why not. */
final class SshLogin {
  private static final Duration CONNECTING = Duration.ofSeconds(15);

  /** Long enough to type a password. */
  private static final Duration LOGGING_IN = Duration.ofMinutes(2);

  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final String OLD_RSA = "ssh-rsa";

  private final SshAddress address;
  private final SshAccess access;
  private final KnownHosts known;
  private final List<String> tried = new ArrayList<>();

  SshLogin(SshAddress address, SshAccess access) throws WorldException {
    this.address = address;
    this.access = access;
    this.known = KnownHosts.of(address, access.knownHosts());
  }

  /**
   * Connects and logs in.
   *
   * @throws WorldException if the machine is not there, is not trusted or does not let us in
   */
  SshConnection open() throws WorldException {
    List<KeyPair> keys = keys();
    InetAddress place = place();
    SshClient client = client(keys);
    client.start();
    try {
      return new SshConnection(address, client, session(client, place));
    } catch (WorldException | RuntimeException e) {
      client.stop();
      throw e;
    }
  }

  private InetAddress place() throws WorldException {
    try {
      return InetAddress.getByName(address.machine());
    } catch (UnknownHostException e) {
      throw new WorldException("there is no machine named \"" + address.machine() + "\"", e);
    }
  }

  private List<KeyPair> keys() throws WorldException {
    if (access.identity().isPresent()) {
      tried.add("the key in \"" + access.identity().get() + "\"");
      return new Identities(access.person()).named(access.identity().get());
    }
    Path folder = Path.of(System.getProperty("user.home", ""), ".ssh");
    List<KeyPair> keys = Identities.usual(folder);
    if (!keys.isEmpty()) {
      tried.add("the keys in \"" + folder + "\"");
    }
    return keys;
  }

  private SshClient client(List<KeyPair> keys) {
    SshClient client = SshClient.setUpDefaultClient();
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setServerKeyVerifier(known);
    client.setSignatureFactories(signatures(client.getSignatureFactories()));
    client.setUserAuthFactories(
        List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE));
    client.setKeyIdentityProvider(KeyIdentityProvider.wrapKeyPairs(keys));
    client.setPasswordIdentityProvider(password());
    agent().ifPresent(client::setAgentFactory);
    CoreModuleProperties.AUTH_TIMEOUT.set(client, LOGGING_IN);
    CoreModuleProperties.IDLE_TIMEOUT.set(client, SILENCE);
    CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, SIGN_OF_LIFE);
    CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, 3);
    CoreModuleProperties.PASSWORD_PROMPTS.set(client, 1);
    return client;
  }

  /** A machine has several host keys; it shall show the kind that is on record. */
  private List<NamedFactory<Signature>> signatures(List<NamedFactory<Signature>> all) {
    List<String> kinds = known.kinds();
    return all.stream()
        .filter(factory -> !factory.getName().equals(OLD_RSA))
        .sorted(
            Comparator.comparing(
                factory -> !kinds.contains(KeyUtils.getCanonicalKeyType(factory.getName()))))
        .toList();
  }

  private Optional<AgentKeys> agent() {
    Optional<String> socket = Optional.ofNullable(access.environment().get("SSH_AUTH_SOCK"));
    if (access.identity().isPresent() || socket.filter(path -> !path.isBlank()).isEmpty()) {
      return Optional.empty();
    }
    Path path = Path.of(socket.get());
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    tried.add("the agent");
    return Optional.of(new AgentKeys(path));
  }

  private PasswordIdentityProvider password() {
    return session -> {
      Optional<String> typed =
          access.person().secret("password of " + address.user() + " on " + address + ": ");
      typed.ifPresent(any -> tried.add("the password"));
      return typed.stream().toList();
    };
  }

  private ClientSession session(SshClient client, InetAddress place) throws WorldException {
    SocketAddress target = new InetSocketAddress(place, address.port());
    ClientSession session;
    try {
      session =
          client.connect(address.user(), target, null, null).verify(CONNECTING).getClientSession();
    } catch (IOException e) {
      throw new WorldException(notConnected(e), e);
    }
    try {
      session.auth().verify(LOGGING_IN);
      return session;
    } catch (IOException e) {
      session.close(true);
      throw new WorldException(known.refusal().orElseGet(() -> notLetIn(e)), e);
    }
  }

  private String notConnected(IOException e) {
    if (causedBy(e, ConnectException.class)) {
      return address + " refuses the connection: no SSH server listens there";
    }
    if (causedBy(e, TimeoutException.class)) {
      return address + " has not answered after " + CONNECTING.toSeconds() + " seconds";
    }
    return causedBy(e, NoRouteToHostException.class)
        ? "there is no way to " + address
        : "cannot connect to " + address + ": " + e.getMessage();
  }

  private String notLetIn(IOException e) {
    if (causedBy(e, TimeoutException.class)) {
      return "the login on " + address + " was not done in time";
    }
    if (e.getMessage() != null && e.getMessage().startsWith("No more authentication methods")) {
      return address
          + " does not let "
          + address.user()
          + " in"
          + (tried.isEmpty()
              ? ": no key was found, and there is no terminal to ask for a password"
              : " with " + String.join(", ", tried));
    }
    return "cannot log in on " + address + ": " + e.getMessage();
  }

  private static boolean causedBy(Throwable e, Class<? extends Throwable> kind) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (kind.isInstance(each)) {
        return true;
      }
    }
    return false;
  }
}
