package unattend.cli;

/** The command line does not make sense: one sentence, and exit code 2. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
