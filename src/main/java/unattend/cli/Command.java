package unattend.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import unattend.diagnostic.WorldException;

/**
 * One sub-command. Its options are described only when it is asked for: start-up is what a
 * command-line user feels.
 */
interface Command {
  /** Options and parameters, without name and help, which {@link Main} adds. */
  CommandSpec spec();

  /**
   * Does it.
   *
   * @return the exit code
   * @throws WorldException with one sentence for the user, exit 3
   * @throws UsageException with one sentence for the user, exit 2
   */
  int run(ParseResult arguments, Io io) throws WorldException, UsageException, IOException;
}
