package unattend.cli;

/** How an error that this program should never make is told: in a sentence, and without a trace. */
final class OwnFault {
  private OwnFault() {}

  /**
   * What went wrong and where in the program. The error's own message is left out: it may quote the
   * file, secrets included.
   */
  static String told(Throwable error) {
    String place = "";
    for (StackTraceElement frame : error.getStackTrace()) {
      if (frame.getClassName().startsWith("unattend.")) {
        place = " at " + frame.getFileName() + ":" + frame.getLineNumber();
        break;
      }
    }
    return "by a fault of this program (" + error.getClass().getSimpleName() + place + ")";
  }
}
