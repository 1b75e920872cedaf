package unattend.sysprep;

/** The machine that sysprep runs on cannot be reached any more; the message names it. */
public final class ConnectionLost extends Exception {
  private static final long serialVersionUID = 1L;

  public ConnectionLost(String message) {
    super(message);
  }
}
