package unattend.sysprep.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import unattend.diagnostic.WorldException;
import unattend.sysprep.Host;
import unattend.sysprep.StartedSysprep;
import unattend.sysprep.preflight.Machine;
import unattend.sysprep.preflight.RecordedMachine;
import unattend.sysprep.preflight.Request;
import unattend.sysprep.preflight.Script;

/**
 * A Windows that is reached over SSH. Scripts go there as PowerShell, files over SFTP; nothing is
 * installed, and what was put there is taken away at the end.
 */
public final class SshHost implements Host, AutoCloseable {
  private static final Duration STEP = Duration.ofMinutes(1);

  private final SshConnection connection;
  private final RemoteFolder folder = new RemoteFolder(random());
  private Optional<Run> run = Optional.empty();
  private boolean started;

  private SshHost(SshConnection connection) {
    this.connection = connection;
  }

  /**
   * What a run needs to know of the machine.
   *
   * @param folder of this run, which only administrators may enter
   * @param program sysprep as Windows names it
   * @param ahead how far the machine's clock is before the one here
   */
  private record Run(Path folder, String program, ZoneId zone, Duration ahead) {}

  /**
   * Gets into a machine.
   *
   * @throws WorldException if it is not there, is not trusted or does not let us in
   */
  public static SshHost connect(SshAddress address, SshAccess access) throws WorldException {
    return new SshHost(new SshLogin(address, access).open());
  }

  private static String random() {
    byte[] bytes = new byte[8];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Asks the machine all that the checks need.
   *
   * @throws WorldException if it does not answer
   */
  public Machine ask(Request request) throws WorldException {
    return RecordedMachine.parse(
        connection.run(
            "the preflight script",
            PowerShell.lineForInput(),
            Script.text(request),
            Script.patience(request).plus(STEP)));
  }

  /**
   * Makes a folder for the run and gives the path of sysprep.
   *
   * @param given the path that the user names instead, in the form of Windows
   * @throws WorldException if the machine does not let us, or has no sysprep there
   */
  public Path find(Optional<String> given) throws WorldException {
    if (given.isPresent() && !RunScript.isPath(given.get())) {
      throw new WorldException(
          "\""
              + given.get()
              + "\" is not a full path of Windows in plain ASCII, such as C:\\folder\\program.exe");
    }
    RemoteFolder.Made made =
        RemoteFolder.made(ask("the script that makes a folder", folder.making()));
    DrivePaths paths = DrivePaths.by(connection.files(), made.folder());
    String program = given.orElse(made.sysprep());
    Duration ahead = Duration.between(Instant.now(), made.clock().toInstant());
    run = Optional.of(new Run(paths.of(made.folder()), program, made.clock().getZone(), ahead));
    Path path = paths.of(program);
    if (!Files.isRegularFile(path)) {
      throw new WorldException(
          "there is no sysprep at \"" + program + "\" on " + connection.address());
    }
    return path;
  }

  private String ask(String purpose, String script) throws WorldException {
    return connection.run(purpose, PowerShell.line(script), "", STEP);
  }

  @Override
  public ZonedDateTime now() {
    return Instant.now().plus(run.orElseThrow().ahead()).atZone(run.orElseThrow().zone());
  }

  @Override
  public Optional<Long> running(Path program) throws WorldException {
    return RemoteFolder.processes(ask("the script that looks for another sysprep", folder.asking()))
        .stream()
        .findFirst();
  }

  @Override
  public StartedSysprep start(Path program, List<String> switches, Path answerFile)
      throws WorldException {
    Path there = run.orElseThrow().folder();
    try {
      Files.write(
          there.resolve(RunScript.NAME), RunScript.of(run.orElseThrow().program(), switches));
      Files.write(there.resolve(RunScript.ANSWER_FILE), Files.readAllBytes(answerFile));
    } catch (IOException e) {
      throw new WorldException(
          "cannot copy the answer file to " + connection.address() + ": " + e.getMessage(), e);
    }
    long pid = RemoteFolder.started(ask("the script that starts sysprep", folder.starting()));
    started = true;
    return new RemoteSysprep(connection, there.resolve(RunScript.STATUS), pid);
  }

  /** Takes away what was put there, unless sysprep still needs it: it deletes its file itself. */
  @Override
  public void close() {
    if (run.isPresent() && connection.isOpen()) {
      Path there = run.get().folder();
      try {
        if (!started || Files.exists(there.resolve(RunScript.STATUS))) {
          for (String name : List.of(RunScript.ANSWER_FILE, RunScript.NAME, RunScript.STATUS)) {
            Files.deleteIfExists(there.resolve(name));
          }
          Files.delete(there);
        }
      } catch (IOException | UncheckedIOException e) {
        // The machine goes down; run.cmd has deleted the answer file, and nothing else matters.
        connection.close();
      }
    }
    connection.close();
  }
}
