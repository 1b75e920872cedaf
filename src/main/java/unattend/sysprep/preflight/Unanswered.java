package unattend.sysprep.preflight;

/** A check cannot be made; the message says why. */
public final class Unanswered extends Exception {
  private static final long serialVersionUID = 1L;

  public Unanswered(String reason) {
    super(reason);
  }
}
