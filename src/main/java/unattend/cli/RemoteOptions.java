package unattend.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import unattend.diagnostic.WorldException;
import unattend.sysprep.remote.SshAccess;
import unattend.sysprep.remote.SshAddress;
import unattend.sysprep.remote.SshHost;

/** The options that say on which machine the checks and sysprep run. */
final class RemoteOptions {
  private static final String HOST = "--host";
  private static final String IDENTITY = "--identity";
  private static final String KNOWN_HOSTS = "--known-hosts";

  private RemoteOptions() {}

  static void add(CommandSpec spec) {
    spec.addOption(
        Options.value(
            HOST,
            "USER@MACHINE[:PORT]",
            "Do it on this Windows, over SSH, instead of the one that runs here."));
    spec.addOption(
        Options.value(
            IDENTITY,
            "FILE",
            "The private key for --host; the agent and the keys in ~/.ssh if absent."));
    spec.addOption(
        Options.value(
            KNOWN_HOSTS,
            "FILE",
            "The host keys that --host trusts, no others; ~/.ssh/known_hosts if absent."));
  }

  /** The machine that the user names, if they name one; nothing is asked of it yet. */
  static Optional<SshAddress> address(ParseResult arguments) throws UsageException {
    Optional<String> text = Options.text(arguments, HOST);
    if (text.isEmpty()) {
      for (String option : new String[] {IDENTITY, KNOWN_HOSTS}) {
        if (Options.text(arguments, option).isPresent()) {
          throw new UsageException(option + " makes sense with " + HOST + " only");
        }
      }
      return Optional.empty();
    }
    Optional<SshAddress> address = SshAddress.of(text.get());
    if (address.isEmpty()) {
      throw new UsageException(
          HOST
              + " takes USER@MACHINE or USER@MACHINE:PORT (an IPv6 address in brackets), not \""
              + text.get()
              + "\"");
    }
    return address;
  }

  static SshHost connect(SshAddress address, ParseResult arguments, Io io)
      throws UsageException, WorldException {
    Optional<String> identity = Options.text(arguments, IDENTITY);
    Optional<Path> key =
        identity.isEmpty() ? Optional.empty() : Optional.of(Options.path(identity.get()));
    Optional<String> known = Options.text(arguments, KNOWN_HOSTS);
    Path hosts =
        known.isPresent()
            ? Options.path(known.get())
            : Path.of(System.getProperty("user.home", ""), ".ssh", "known_hosts");
    return SshHost.connect(address, new SshAccess(key, hosts, io.environment(), io::secret));
  }
}
