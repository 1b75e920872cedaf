package unattend.sysprep;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import unattend.diagnostic.WorldException;

/** A started sysprep. */
final class SysprepProcess {
  private final Process process;

  private SysprepProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts the program without a shell: every argument arrives as it is.
   *
   * @throws WorldException if the system does not start it
   */
  static SysprepProcess start(Path program, List<String> arguments) throws WorldException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return new SysprepProcess(process);
    } catch (IOException e) {
      throw new WorldException("cannot start \"" + program + "\": " + e.getMessage(), e);
    }
  }

  /** Waits for the end and gives the exit status. */
  int waitFor() throws WorldException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldException("interrupted while sysprep was running; it goes on alone", e);
    }
  }
}
