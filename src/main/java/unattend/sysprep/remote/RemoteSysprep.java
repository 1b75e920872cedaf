package unattend.sysprep.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import unattend.diagnostic.WorldException;
import unattend.sysprep.ConnectionLost;
import unattend.sysprep.StartedSysprep;

/**
 * A sysprep started on another machine, which goes on without us.
 *
 * @param status the file that holds the exit status when it has ended
 */
record RemoteSysprep(SshConnection connection, Path status, long pid) implements StartedSysprep {
  @Override
  public OptionalInt waitFor(Duration time) throws WorldException, ConnectionLost {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
      // To open a file that is not there is told as another failure than to look for it.
      Files.getLastModifiedTime(status);
      return OptionalInt.of(Integer.parseInt(Files.readString(status).strip()));
    } catch (NoSuchFileException e) {
      confirm();
      return OptionalInt.empty();
    } catch (IOException | UncheckedIOException e) {
      throw lost();
    } catch (NumberFormatException e) {
      throw new WorldException("\"" + status + "\" holds no exit status", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldException("interrupted while sysprep was running; it goes on alone", e);
    }
  }

  /** One question more: what could be read before an answer came was no sign of a dead line. */
  @Override
  public void confirm() throws ConnectionLost {
    try {
      if (connection.isOpen() && Files.getLastModifiedTime(status.getParent()) != null) {
        return;
      }
    } catch (IOException | UncheckedIOException e) {
      throw lost();
    }
    throw lost();
  }

  private ConnectionLost lost() {
    return new ConnectionLost("the connection to " + connection.address() + " ended");
  }
}
