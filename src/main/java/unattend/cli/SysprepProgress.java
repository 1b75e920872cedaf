package unattend.cli;

import java.time.Duration;
import unattend.sysprep.SysprepRunner.Watcher;

/** One line on standard error that tells how far sysprep is, shown to people only. */
final class SysprepProgress implements Watcher {
  private static final int WIDTH = 100;

  private final Io io;
  private boolean drawn;

  SysprepProgress(Io io) {
    this.io = io;
  }

  @Override
  public void running(Duration since, String lastLine) {
    if (!io.terminal()) {
      return;
    }
    String text = since.toMinutes() + ":" + twoDigits(since.toSecondsPart()) + "  " + lastLine;
    String shown = text.replaceAll("[^\\x20-\\x7e]", " ");
    shown = shown.substring(0, Math.min(WIDTH, shown.length()));
    io.err().print("\r" + shown + " ".repeat(WIDTH - shown.length()));
    io.err().flush();
    drawn = true;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** Wipes the line. */
  void done() {
    if (drawn) {
      io.err().print("\r" + " ".repeat(WIDTH) + "\r");
      io.err().flush();
    }
  }
}
