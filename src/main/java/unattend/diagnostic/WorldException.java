package unattend.diagnostic;

/**
 * The world is not as needed (unreadable file, no sysprep): one sentence for the user, and exit
 * code 3.
 */
public final class WorldException extends Exception {
  private static final long serialVersionUID = 1L;

  public WorldException(String message) {
    super(message);
  }

  public WorldException(String message, Throwable cause) {
    super(message, cause);
  }
}
