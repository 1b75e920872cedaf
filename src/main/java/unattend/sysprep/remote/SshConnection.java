package unattend.sysprep.remote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.fs.SftpFileSystem;
import unattend.diagnostic.WorldException;

/** A machine that has let us in. */
final class SshConnection implements AutoCloseable {
  private static final Duration OPENING = Duration.ofSeconds(30);
  private static final int LARGEST_ANSWER = 1 << 24;

  private final SshAddress address;
  private final SshClient client;
  private final ClientSession session;

  SshConnection(SshAddress address, SshClient client, ClientSession session) {
    this.address = address;
    this.client = client;
    this.session = session;
  }

  SshAddress address() {
    return address;
  }

  boolean isOpen() {
    return session.isOpen();
  }

  /**
   * Runs a command line and gives what it wrote to its standard output.
   *
   * @param purpose what is done, for the message if it cannot be
   * @throws WorldException if nothing comes back in time
   */
  String run(String purpose, String line, String input, Duration limit) throws WorldException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ChannelExec channel = session.createExecChannel(line)) {
      channel.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      channel.setOut(new Bounded(output));
      channel.setErr(OutputStream.nullOutputStream());
      channel.open().verify(OPENING);
      if (channel
          .waitFor(EnumSet.of(ClientChannelEvent.CLOSED), limit)
          .contains(ClientChannelEvent.TIMEOUT)) {
        throw new WorldException(
            purpose + " on " + address + " was not done after " + limit.toSeconds() + " seconds");
      }
      if (output.size() == 0) {
        throw new WorldException(
            purpose + " on " + address + " gave no answer" + status(channel.getExitStatus()));
      }
      return output.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new WorldException(purpose + " on " + address + " failed: " + e.getMessage(), e);
    }
  }

  private String status(Integer status) {
    if (status == null) {
      return isOpen() ? "" : "; the connection ended";
    }
    return "; PowerShell's exit status was " + status;
  }

  /**
   * The files of the machine.
   *
   * @throws WorldException if it does not give them
   */
  SftpFileSystem files() throws WorldException {
    try {
      return SftpClientFactory.instance().createSftpFileSystem(session);
    } catch (IOException e) {
      throw new WorldException(
          "the SSH server of "
              + address
              + " gives no access to files (its sshd_config needs the subsystem sftp): "
              + e.getMessage(),
          e);
    }
  }

  @Override
  public void close() {
    session.close(true);
    client.stop();
  }

  /** Keeps a machine from filling the memory here. */
  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream output;

    Bounded(ByteArrayOutputStream output) {
      this.output = output;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      if (output.size() + count > LARGEST_ANSWER) {
        throw new IOException("the answer is too large");
      }
      output.write(bytes, from, count);
    }
  }
}
