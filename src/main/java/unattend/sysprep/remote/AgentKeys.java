package unattend.sysprep.remote;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.agent.SshAgentServer;
import org.apache.sshd.agent.common.AbstractAgentProxy;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** The keys of an ssh-agent behind a Unix socket; it is never forwarded. */
record AgentKeys(Path socket) implements SshAgentFactory {
  @Override
  public SshAgent createClient(Session session, FactoryManager manager) throws IOException {
    return new Client(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
  }

  @Override
  public List<ChannelFactory> getChannelForwardingFactories(FactoryManager manager) {
    return List.of();
  }

  @Override
  public SshAgentServer createServer(ConnectionService service) {
    throw new UnsupportedOperationException("no agent is forwarded");
  }

  /** One conversation with the agent. */
  private static final class Client extends AbstractAgentProxy {
    private static final int LARGEST = 1 << 20;

    private final SocketChannel channel;

    Client(SocketChannel channel) {
      super(null);
      this.channel = channel;
    }

    @Override
    protected synchronized Buffer request(Buffer buffer) throws IOException {
      ByteBuffer question = ByteBuffer.wrap(buffer.array(), buffer.rpos(), buffer.available());
      while (question.hasRemaining()) {
        channel.write(question);
      }
      int size = read(Integer.BYTES).getInt();
      if (size < 0 || size > LARGEST) {
        throw new IOException("the agent announces an answer of " + size + " bytes");
      }
      return new ByteArrayBuffer(read(size).array());
    }

    private ByteBuffer read(int size) throws IOException {
      ByteBuffer answer = ByteBuffer.allocate(size);
      while (answer.hasRemaining()) {
        if (channel.read(answer) < 0) {
          throw new EOFException("the agent ended the conversation");
        }
      }
      return answer.flip();
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      channel.close();
      super.close();
    }
  }
}
