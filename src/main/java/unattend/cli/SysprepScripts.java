package unattend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import unattend.catalog.Catalog;
import unattend.diagnostic.WorldException;
import unattend.sysprep.SysprepSwitches;
import unattend.sysprep.preflight.Request;
import unattend.sysprep.script.ScriptOrder;
import unattend.sysprep.script.Scripts;
import unattend.sysprep.script.Scripts.Language;

/** The scripts that {@code sysprep} writes instead of running anything. */
final class SysprepScripts {
  private static final String SCRIPT = "--script";
  private static final String CAPTURE = "--capture-script";
  private static final String SILENCE = "--stall-timeout";

  private SysprepScripts() {}

  static void add(CommandSpec spec) {
    spec.addOption(
        Options.value(
            SCRIPT,
            "FILE",
            "Run nothing; write FILE (.cmd or .ps1), which does the same on a machine without"
                + " Java."));
    spec.addOption(
        Options.value(
            CAPTURE,
            "FILE",
            "Run nothing; write FILE (.cmd), which captures the sealed machine from Windows PE."));
  }

  static boolean wanted(ParseResult arguments) {
    return Options.text(arguments, SCRIPT).isPresent()
        || Options.text(arguments, CAPTURE).isPresent();
  }

  /**
   * Refuses what no script can do, before anything is read.
   *
   * @throws UsageException if the options contradict each other
   */
  static void requirePossible(ParseResult arguments) throws UsageException {
    if (wanted(arguments) && Options.isSet(arguments, "--dry-run")) {
      throw new UsageException("--dry-run shows what would be done here; a script does it there");
    }
    if (wanted(arguments) && Options.text(arguments, "--host").isPresent()) {
      throw new UsageException("--host runs sysprep there itself; a script is for other machines");
    }
    Optional<String> script = Options.text(arguments, SCRIPT);
    if (script.isPresent() && language(script.get()) == Language.CMD) {
      for (String limit : List.of("--timeout", SILENCE)) {
        if (Options.text(arguments, limit).isPresent()) {
          throw new UsageException(
              limit + " needs a .ps1 script: cmd waits for sysprep without a limit");
        }
      }
    }
    Optional<String> capture = Options.text(arguments, CAPTURE);
    if (capture.isPresent() && !ends(capture.get(), ".cmd")) {
      throw new UsageException(CAPTURE + " takes a .cmd file, not \"" + capture.get() + "\"");
    }
    if (script.isPresent() && capture.isPresent() && isSame(script.get(), capture.get())) {
      throw new UsageException(
          SCRIPT + " and " + CAPTURE + " are both \"" + script.get() + "\"; they are two files");
    }
  }

  private static boolean isSame(String file, String other) throws UsageException {
    Path first = Options.path(file).toAbsolutePath().normalize();
    return first.equals(Options.path(other).toAbsolutePath().normalize());
  }

  /**
   * Writes what is wanted; only the owner may read what holds the answer file.
   *
   * @param answerFile the very bytes that were checked
   */
  static int write(
      SysprepSwitches switches, byte[] answerFile, Request request, ParseResult arguments, Io io)
      throws WorldException, UsageException, IOException {
    Optional<String> script = Options.text(arguments, SCRIPT);
    if (script.isPresent()) {
      Language language = language(script.get());
      ScriptOrder order = order(switches, answerFile, request, arguments);
      Optional<String> objection = Scripts.objection(order, language);
      if (objection.isPresent()) {
        throw new UsageException(objection.get());
      }
      new AtomicFile(Options.path(script.get())).write(Scripts.sysprep(order, language), true);
      io.note(
          "wrote "
              + script.get()
              + ", which holds the answer file with its secrets: run it on the machine as an"
              + " administrator, then delete it");
    }
    Optional<String> capture = Options.text(arguments, CAPTURE);
    if (capture.isPresent()) {
      new AtomicFile(Options.path(capture.get())).write(Scripts.capture(version()), false);
      io.note("wrote " + capture.get() + ": run it in Windows PE, with the image file to write");
    }
    return ExitCode.OK;
  }

  private static ScriptOrder order(
      SysprepSwitches switches, byte[] answerFile, Request request, ParseResult arguments)
      throws UsageException {
    return new ScriptOrder(
        Base64.getEncoder().encodeToString(answerFile),
        switches,
        Options.text(arguments, "--sysprep"),
        SysprepOptions.limits(arguments),
        request,
        PreflightCommand.skipped(arguments),
        version());
  }

  private static String version() {
    return Catalog.versions().getProperty("version");
  }

  private static Language language(String file) throws UsageException {
    if (ends(file, ".cmd")) {
      return Language.CMD;
    }
    if (ends(file, ".ps1")) {
      return Language.POWERSHELL;
    }
    throw new UsageException(SCRIPT + " takes a .cmd or a .ps1 file, not \"" + file + "\"");
  }

  private static boolean ends(String file, String ending) {
    return file.toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
