package unattend.sysprep;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import unattend.diagnostic.WorldException;

/** A sysprep started on this machine. */
final class SysprepProcess implements StartedSysprep {
  private final Process process;

  private SysprepProcess(Process process) {
    this.process = process;
  }

  /** The number of a process that runs the program already, if there is one. */
  static Optional<Long> running(Path program) {
    // This program is given the path, too.
    return ProcessHandle.allProcesses()
        .filter(handle -> !handle.equals(ProcessHandle.current()))
        .filter(handle -> runs(handle.info(), program.toString()))
        .map(ProcessHandle::pid)
        .findFirst();
  }

  /** A stand-in is perhaps a script: then the command is what reads it. */
  private static boolean runs(ProcessHandle.Info info, String program) {
    boolean command = info.command().filter(program::equalsIgnoreCase).isPresent();
    return command
        || info.arguments().filter(a -> a.length > 0 && a[0].equals(program)).isPresent();
  }

  /**
   * Starts a program without a shell: every argument arrives as it is.
   *
   * @throws WorldException if the system does not start it
   */
  static SysprepProcess start(List<String> command) throws WorldException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return new SysprepProcess(process);
    } catch (IOException e) {
      throw new WorldException("cannot start \"" + command.get(0) + "\": " + e.getMessage(), e);
    }
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public OptionalInt waitFor(Duration time) throws WorldException {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)
          ? OptionalInt.of(process.exitValue())
          : OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldException("interrupted while sysprep was running; it goes on alone", e);
    }
  }

  @Override
  public void confirm() {
    // This machine is here.
  }
}
