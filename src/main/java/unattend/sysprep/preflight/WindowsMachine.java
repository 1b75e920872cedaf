package unattend.sysprep.preflight;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import unattend.diagnostic.WorldException;

/**
 * The Windows that this program runs on: the registry is asked through reg.exe, all else at once
 * through PowerShell.
 */
public final class WindowsMachine {
  private WindowsMachine() {}

  /**
   * The command that reads the script from its input: no file is needed that a policy could forbid.
   */
  static List<String> command(Map<String, String> environment) {
    // A 32-bit process would be shown the 32-bit half of the registry.
    String system = environment.containsKey("PROCESSOR_ARCHITEW6432") ? "Sysnative" : "System32";
    Path windows = Path.of(environment.getOrDefault("WINDIR", "C:\\Windows"));
    Path shell = windows.resolve(system).resolve("WindowsPowerShell").resolve("v1.0");
    return List.of(
        shell.resolve("powershell.exe").toString(),
        "-NoLogo",
        "-NoProfile",
        "-NonInteractive",
        "-EncodedCommand",
        Base64.getEncoder().encodeToString(Script.RUN_INPUT.getBytes(StandardCharsets.UTF_16LE)));
  }

  /**
   * Asks the machine.
   *
   * @throws WorldException if neither PowerShell nor reg.exe tells anything
   */
  public static Machine ask(Map<String, String> environment, Request request)
      throws WorldException {
    return ask(Registry.of(environment), command(environment), request);
  }

  /** Where PowerShell is forbidden, the questions of the registry are answered all the same. */
  static Machine ask(Registry registry, List<String> command, Request request)
      throws WorldException {
    try {
      return registry.before(ask(command, request));
    } catch (WorldException e) {
      if (!registry.responds()) {
        throw e;
      }
      return registry.before(
          question -> {
            throw new Unanswered(e.getMessage());
          });
    }
  }

  static Machine ask(List<String> command, Request request) throws WorldException {
    try {
      Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
      process.getOutputStream().write(Script.text(request).getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      CompletableFuture.delayedExecutor(Script.patience(request).toSeconds(), TimeUnit.SECONDS)
          .execute(process::destroyForcibly);
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      if (output.isBlank()) {
        throw new WorldException(
            "PowerShell told nothing about the machine; its exit status was " + status);
      }
      return RecordedMachine.parse(output);
    } catch (IOException e) {
      throw new WorldException("cannot ask the machine through PowerShell: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldException("interrupted while the machine was asked", e);
    }
  }
}
