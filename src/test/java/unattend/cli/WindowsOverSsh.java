package unattend.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Windows to log in on: a real sshd on loopback whose every command line is handed to Wine's own
 * cmd.exe, with stand-ins for powershell.exe and sysprep.exe behind it.
 */
final class WindowsOverSsh {
  private static final String SSHD = "/usr/sbin/sshd";
  private static final String SFTP_SERVER = "/usr/lib/openssh/sftp-server";
  private static final String COMPILER = "x86_64-w64-mingw32-gcc";

  private final Path folder;
  private final int port;
  private Process sshd;

  private WindowsOverSsh(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** What of this is not installed here; blank if nothing is. */
  static String missing() {
    List<String> missing = new ArrayList<>();
    for (String program : List.of(SSHD, SFTP_SERVER)) {
      if (!Files.isExecutable(Path.of(program))) {
        missing.add(program);
      }
    }
    for (String program : List.of("wine", COMPILER, "ssh-keygen")) {
      boolean there =
          Stream.of(System.getenv("PATH").split(":"))
              .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
      if (!there) {
        missing.add(program);
      }
    }
    return String.join(", ", missing);
  }

  static WindowsOverSsh in(Path folder) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    WindowsOverSsh windows = new WindowsOverSsh(folder, port);
    Files.createDirectories(windows.file("wine"));
    windows.run("wineserver", "-p");
    windows.wine("cmd.exe", "/d", "/c", "exit");
    windows.install();
    windows.configure();
    windows.start();
    return windows;
  }

  private void install() throws IOException, InterruptedException {
    Path shell = drive().resolve("windows/system32/WindowsPowerShell/v1.0");
    Files.createDirectories(shell);
    Files.createDirectories(sysprep().resolve("Panther"));
    Files.createDirectories(drive().resolve("windows/Setup/State"));
    compile("powershell.c", shell.resolve("powershell.exe"));
    compile("sysprep.c", sysprep().resolve("sysprep.exe"));
  }

  private void compile(String source, Path program) throws IOException, InterruptedException {
    Files.deleteIfExists(program);
    Path resource = Path.of("src", "test", "resources", "remote", source);
    run(COMPILER, "-O1", "-o", program.toString(), resource.toString());
  }

  private void configure() throws IOException, InterruptedException {
    for (String key : List.of("host", "other-host", "user", "stranger")) {
      run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", key, "-f", file(key).toString());
    }
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "open", "-f", file("locked").toString());
    Files.copy(file("user.pub"), file("authorized_keys"));
    Files.createDirectories(file("drives"));
    Files.createSymbolicLink(file("drives").resolve("C:"), drive());
    String shell =
        """
        #!/bin/sh
        printf '%%s\\n' "$SSH_ORIGINAL_COMMAND" >> '%1$s/commands'
        case $SSH_ORIGINAL_COMMAND in
          *sftp-server) cd '%1$s/drives' && exec %2$s ;;
        esac
        export WINEPREFIX='%1$s/wine' WINEDEBUG=-all
        exec wine cmd.exe /d /c "$SSH_ORIGINAL_COMMAND" 2> /dev/null
        """
            .formatted(folder, SFTP_SERVER);
    Files.writeString(file("shell"), shell);
    Files.setPosixFilePermissions(file("shell"), PosixFilePermissions.fromString("rwxr-xr-x"));
    trust("host.pub");
  }

  private void start() throws IOException, InterruptedException {
    if (System.getProperty("user.name").equals("root")) {
      Files.createDirectories(Path.of("/run/sshd"));
    }
    String configuration =
        """
        Port %d
        ListenAddress 127.0.0.1
        HostKey %s/host
        PidFile none
        AuthorizedKeysFile %s/authorized_keys
        StrictModes no
        UsePAM no
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        PermitRootLogin yes
        ForceCommand %s/shell
        Subsystem sftp %s
        """
            .formatted(port, folder, folder, folder, SFTP_SERVER);
    Files.writeString(file("sshd_config"), configuration);
    sshd =
        new ProcessBuilder(SSHD, "-D", "-E", file("log").toString(), "-f", file("sshd_config") + "")
            .start();
    for (int attempt = 0; attempt < 100 && !listens(); attempt++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Drive C. */
  Path drive() {
    return folder.resolve("wine").resolve("drive_c");
  }

  Path sysprep() {
    return drive().resolve("windows/system32/sysprep");
  }

  String host() {
    return System.getProperty("user.name") + "@127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  /** Makes a public key the only one in known_hosts. */
  void trust(String key) throws IOException {
    Files.writeString(
        file("known_hosts"), "[127.0.0.1]:" + port + " " + Files.readString(file(key)));
  }

  /** A machine on which sysprep has not run, and what it shall do. */
  void reset(String mode, String answers) throws IOException, InterruptedException {
    if (!leftovers().isEmpty()) {
      wine("cmd.exe", "/d", "/c", "taskkill /f /im sysprep.exe & exit /b 0");
      TimeUnit.SECONDS.sleep(1);
      for (Path left : leftovers()) {
        run("rm", "-r", left.toString());
      }
    }
    for (String name : List.of("arguments.txt", "seen.xml", "scripts.txt")) {
      Files.deleteIfExists(drive().resolve(name));
    }
    for (String name :
        List.of("Sysprep_succeeded.tag", "Panther/setupact.log", "Panther/setuperr.log")) {
      Files.deleteIfExists(sysprep().resolve(name));
    }
    Files.deleteIfExists(file("commands"));
    Files.writeString(drive().resolve("mode.txt"), mode);
    Files.writeString(drive().resolve("answers.tsv"), answers);
    Files.writeString(
        drive().resolve("windows/Setup/State/State.ini"),
        "[State]\r\nImageState=IMAGE_STATE_COMPLETE\r\n");
    trust("host.pub");
  }

  /** The command lines that the SSH server was sent. */
  List<String> commands() throws IOException {
    return Files.exists(file("commands")) ? Files.readAllLines(file("commands")) : List.of();
  }

  String text(String name) throws IOException {
    return Files.readString(drive().resolve(name), StandardCharsets.UTF_8);
  }

  /** The folders that a run left in Windows' own folder for temporary files. */
  List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(drive().resolve("windows/temp"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("unattend-")).toList();
    }
  }

  boolean sysprepRan() {
    return Files.exists(drive().resolve("arguments.txt"));
  }

  /** Ends every connection, as a pulled cable would, but not what runs on the machine. */
  void cut() {
    sshd.children().forEach(ProcessHandle::destroyForcibly);
  }

  private void wine(String... command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("wine"));
    line.addAll(List.of(command));
    run(line.toArray(String[]::new));
  }

  private void run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("WINEPREFIX", folder.resolve("wine").toString());
    builder.environment().put("WINEDEBUG", "-all");
    builder.redirectOutput(folder.resolve("output").toFile());
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(
          String.join(" ", command) + " failed: " + Files.readString(folder.resolve("output")));
    }
  }

  void close() throws IOException, InterruptedException {
    cut();
    sshd.destroy();
    run("wineserver", "-k", "-w");
    try (Stream<Path> files = Files.walk(file("wine"))) {
      // They lead out of the folder.
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }
}
