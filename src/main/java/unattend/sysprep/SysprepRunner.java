package unattend.sysprep;

import java.nio.file.Path;
import java.util.List;
import unattend.diagnostic.WorldException;

/** Runs sysprep and says what came of it. */
public final class SysprepRunner {
  private final Path program;

  public SysprepRunner(Path program) {
    this.program = program;
  }

  /**
   * Starts sysprep and waits for its end.
   *
   * @throws WorldException if it cannot be started
   */
  public SysprepOutcome run(List<String> arguments) throws WorldException {
    int status = SysprepProcess.start(program, arguments).waitFor();
    return status == 0
        ? new SysprepOutcome(SysprepOutcome.Kind.SUCCEEDED, "sysprep ended with exit status 0")
        : new SysprepOutcome(
            SysprepOutcome.Kind.FAILED, "sysprep failed: it ended with exit status " + status);
  }
}
