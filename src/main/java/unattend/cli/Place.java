package unattend.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import unattend.diagnostic.WorldException;
import unattend.sysprep.Host;
import unattend.sysprep.LocalHost;
import unattend.sysprep.SysprepProgram;
import unattend.sysprep.SysprepSwitches;
import unattend.sysprep.preflight.Machine;
import unattend.sysprep.preflight.Registry;
import unattend.sysprep.preflight.Request;
import unattend.sysprep.remote.SshAddress;
import unattend.sysprep.remote.SshHost;

/** Where a run of sysprep takes place. */
interface Place extends AutoCloseable {
  /** The machine to be checked, or empty if there is none that could be asked. */
  Optional<Machine> machine(Request request) throws WorldException;

  /** The path of sysprep as a plan shows it. */
  String program();

  /** The path of the answer file as a plan shows it. */
  String answerFile(Path file);

  /** The switches of a run here. */
  SysprepSwitches switches(SysprepSwitches wanted);

  /** What a plan has to say of this place. */
  List<String> notes(SysprepSwitches switches);

  /** Sysprep, ready to be started. */
  Path find() throws WorldException;

  Host host();

  @Override
  void close();

  /** The machine that this program runs on. */
  record Here(SysprepCommand.Reference reference, SysprepProgram sysprep, Io io) implements Place {
    @Override
    public Optional<Machine> machine(Request request) throws WorldException {
      return reference.machine(request, io);
    }

    @Override
    public String program() {
      return sysprep.shown();
    }

    @Override
    public String answerFile(Path file) {
      return file.toAbsolutePath().normalize().toString();
    }

    @Override
    public SysprepSwitches switches(SysprepSwitches wanted) {
      return wanted;
    }

    @Override
    public List<String> notes(SysprepSwitches switches) {
      return List.of();
    }

    @Override
    public Path find() throws WorldException {
      return sysprep.find();
    }

    @Override
    public Host host() {
      // A stand-in for sysprep has a state of its own, which the registry knows nothing of.
      return sysprep.isOfThisWindows()
          ? new LocalHost(Registry.of(io.environment())::imageState)
          : new LocalHost();
    }

    @Override
    public void close() {
      // There is nothing to leave.
    }
  }

  /** A machine over SSH. */
  record There(SshAddress address, SshHost host, Optional<String> sysprep) implements Place {
    @Override
    public Optional<Machine> machine(Request request) throws WorldException {
      return Optional.of(host.ask(request));
    }

    @Override
    public String program() {
      return sysprep.orElse("%WINDIR%\\System32\\Sysprep\\sysprep.exe");
    }

    @Override
    public String answerFile(Path file) {
      return "%WINDIR%\\Temp\\unattend-…\\unattend.xml";
    }

    @Override
    public SysprepSwitches switches(SysprepSwitches wanted) {
      return wanted.quietly();
    }

    @Override
    public List<String> notes(SysprepSwitches switches) {
      String copy =
          "on "
              + address
              + ", with /quiet, because nobody would see a message box there; the answer file is"
              + " copied to a folder that only administrators read, and deleted when sysprep ends";
      String keys =
          "the host keys of OpenSSH in %ProgramData%\\ssh stay in the image, and all its copies"
              + " would prove their identity by the same keys: let the answer file delete"
              + " ssh_host_* there in the specialize pass, before its sshd starts, or remove OpenSSH";
      return switches.generalize() ? List.of(copy, keys) : List.of(copy);
    }

    @Override
    public Path find() throws WorldException {
      return host.find(sysprep);
    }

    @Override
    public void close() {
      host.close();
    }
  }
}
